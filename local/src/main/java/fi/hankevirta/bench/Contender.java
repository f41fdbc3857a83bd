package fi.hankevirta.bench;

import fi.hankevirta.app.PipelineSettings;
import fi.hankevirta.app.StartException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is measured, by the name that the user gives it.
 *
 * @param name of it
 * @param kind what runs
 * @param settings of the pipeline besides those that every run has
 * @param flags of its JVM besides those that every contender has
 */
record Contender(String name, Kind kind, Map<String, String> settings, List<String> flags) {
    /** The contender that all others are measured by. */
    static final String YARDSTICK = "decode";

    private static final String PIPELINE = "hankevirta";
    private static final String STORE = "store";
    /** A plus sign, but not the one of {@code -XX:+UseParallelGC}. */
    private static final String SEPARATOR = "(?<!:)\\+";

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
     * Finds a contender. To its name may be added settings and flags of its JVM that it shall have besides its own,
     * each after a plus sign: {@code hankevirta+threads=1+commit.interval.ms=3000+-XX:+UseParallelGC}.
     *
     * @throws IllegalArgumentException when there is none of the name; the message says which there are
     */
    static Contender of(String name) {
        return switch (name) {
            case "bytes" -> new Contender(name, Kind.BYTES, Map.of(), List.of());
            case YARDSTICK -> new Contender(name, Kind.DECODE, Map.of(), List.of());
            case "textbook" -> new Contender(name, Kind.TEXTBOOK, Map.of(), List.of());
            default -> ofPipeline(name);
        };
    }

    /**
     * Finds a contender that is a pipeline, as {@link #of} does.
     *
     * @throws IllegalArgumentException when there is none of the name, or it is none
     */
    static Contender pipeline(String name) {
        Contender named = of(name);
        if (named.kind != Kind.PIPELINE) {
            throw new IllegalArgumentException(name + " is no pipeline");
        }
        return named;
    }

    /** Returns the flags of its JVM, all of them, with a heap that has room for so many events. */
    List<String> flagsFor(long events) {
        List<String> all = new ArrayList<>(Flags.ofContender(events));
        all.addAll(flags);
        return all;
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

    private static Contender ofPipeline(String name) {
        List<String> parts = List.of(name.split(SEPARATOR, -1));
        Map<String, String> settings = new TreeMap<>();
        List<String> flags = new ArrayList<>();
        if (!parts.get(0).equals(PIPELINE)) {
            settings.put(STORE, storeOf(name, parts.get(0)));
        }
        for (String part : parts.subList(1, parts.size())) {
            if (part.startsWith("-")) {
                flags.add(part);
            } else {
                String[] pair = settingOf(name, part);
                settings.put(pair[0], pair[1]);
            }
        }
        try {
            PipelineSettings.of(settings);
        } catch (StartException e) {
            throw new IllegalArgumentException("in " + name + ", " + e.getMessage(), e);
        }
        return new Contender(name, Kind.PIPELINE, settings, flags);
    }

    private static String[] settingOf(String name, String part) {
        String[] pair = part.split("=", 2);
        if (pair.length < 2) {
            throw new IllegalArgumentException(
                    "in " + name + ", " + part + " is neither a setting, NAME=VALUE, nor a flag of the JVM");
        }
        return pair;
    }

    private static String storeOf(String name, String first) {
        String store = first.startsWith(PIPELINE + "-") ? first.substring(PIPELINE.length() + 1) : "";
        if (Defaults.stores().contains(store)) {
            return store;
        }
        throw new IllegalArgumentException("there is no contender " + name + ": choose among "
                + String.join(", ", names()) + ", and after " + PIPELINE + " any number of +SETTING=VALUE or +-FLAG");
    }
}
