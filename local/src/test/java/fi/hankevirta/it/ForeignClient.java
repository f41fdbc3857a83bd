package fi.hankevirta.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client in another language, run as a process: one of the examples in producers/clients. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are List.of, which do not change.
enum ForeignClient {
    /** kafkajs and avsc. */
    JAVASCRIPT(
            "node",
            ".mjs",
            List.of("node", "--input-type=module", "-e", "import 'kafkajs'; import 'avsc'"),
            "javascript"),
    /** confluent-kafka and avro. */
    PYTHON(Program.python(), ".py", List.of(Program.python(), "-c", "import confluent_kafka, avro"), "python");

    private static final Path CLIENTS =
            Path.of("../producers/clients").toAbsolutePath().normalize();
    private static final Path SCHEMAS =
            Path.of("../schemas/src/main/avro").toAbsolutePath().normalize();

    private final String language;
    private final String ending;
    private final List<String> trial;
    private final String folder;

    ForeignClient(String language, String ending, List<String> trial, String folder) {
        this.language = language;
        this.ending = ending;
        this.trial = trial;
        this.folder = folder;
    }

    /** Says what this machine lacks to run it; empty when nothing. */
    Optional<String> whyMissing() {
        try {
            Program.Result result = Program.run(trial, Map.of(), CLIENTS.resolve(folder));
            return result.status() == 0
                    ? Optional.empty()
                    : Optional.of(trial.get(0) + " lacks a library: " + result.lastLine());
        } catch (IOException e) {
            return Optional.of("there is no " + trial.get(0));
        }
    }

    /** Publishes the events of a file in which each line is one. */
    Program.Result publish(Map<String, String> connection, Path events) throws IOException {
        return Program.run(
                List.of(language, program("publish"), SCHEMAS.toString(), events.toString()), connection, CLIENTS);
    }

    /** Tells what was refused of an area's events. */
    Program.Result refusals(Map<String, String> connection, String area) throws IOException {
        return Program.run(List.of(language, program("refusals"), area, SCHEMAS.toString()), connection, CLIENTS);
    }

    private String program(String name) {
        return folder + "/" + name + ending;
    }
}
