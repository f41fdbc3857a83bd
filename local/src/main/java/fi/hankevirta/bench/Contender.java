package fi.hankevirta.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is measured, by the name that the user gives it.
 *
 * @param name of it
 * @param kind what runs
 * @param settings of the pipeline besides those that every run has
 */
record Contender(String name, Kind kind, Map<String, String> settings) {
    /** The contender that all others are measured by. */
    static final String YARDSTICK = "decode";

    private static final String PIPELINE = "hankevirta";
    private static final String STORE = "store";

    /** What runs. */
    enum Kind {
        /** Reads records and counts their bytes. */
        BYTES,
        /** Reads, decodes and keeps the latest revision of each entity in memory. */
        DECODE,
        /** Kafka Streams as its documentation teaches it. */
        TEXTBOOK,
        /** The pipeline. */
        PIPELINE
    }

    /**
     * Finds a contender.
     *
     * @throws IllegalArgumentException when there is none of the name; the message says which there are
     */
    static Contender of(String name) {
        return switch (name) {
            case "bytes" -> new Contender(name, Kind.BYTES, Map.of());
            case YARDSTICK -> new Contender(name, Kind.DECODE, Map.of());
            case "textbook" -> new Contender(name, Kind.TEXTBOOK, Map.of());
            case PIPELINE -> new Contender(name, Kind.PIPELINE, Map.of());
            default -> ofStore(name);
        };
    }

    /** Returns the names of all. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of("bytes", YARDSTICK, "textbook", PIPELINE));
        Defaults.stores().stream()
                .filter(store -> !store.equals(Defaults.store()))
                .forEach(store -> names.add(PIPELINE + "-" + store));
        return names;
    }

    /** Returns whether it writes figures. */
    boolean isWriter() {
        return kind == Kind.TEXTBOOK || kind == Kind.PIPELINE;
    }

    /** Returns whether it is so slow that one run must do. */
    boolean isSlow() {
        return kind == Kind.TEXTBOOK;
    }

    private static Contender ofStore(String name) {
        if (name.startsWith(PIPELINE + "-")) {
            String store = name.substring(PIPELINE.length() + 1);
            if (Defaults.stores().contains(store)) {
                return new Contender(name, Kind.PIPELINE, Map.of(STORE, store));
            }
        }
        throw new IllegalArgumentException(
                "there is no contender " + name + ": choose among " + String.join(", ", names()));
    }
}
