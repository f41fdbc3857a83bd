package fi.hankevirta.it;

import fi.hankevirta.it.Program.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A check of a document by its own tools, run as a process: one of the scripts in .ci/validators/documents. */
enum Validator {
    /** jsonstat-toolkit, as a browser uses it. */
    JSON_STAT("node", "json-stat.mjs"),
    /** AsyncAPI's own parser, with its parser of Avro. */
    ASYNC_API("node", "asyncapi.mjs"),
    /** The csv module of Python's library, strict. */
    CSV(Program.python(), "csv-rows.py");

    private static final Path SCRIPTS =
            Path.of("../.ci/validators/documents").toAbsolutePath().normalize();

    private final String language;
    private final String script;

    Validator(String language, String script) {
        this.language = language;
        this.script = script;
    }

    /** Says what this machine lacks to run it; empty when nothing. */
    Optional<String> whyMissing() {
        try {
            Result trial = run();
            return trial.status() == 0
                    ? Optional.empty()
                    : Optional.of(language + " lacks what " + script + " needs: " + trial.lastLine());
        } catch (IOException e) {
            return Optional.of("there is no " + language);
        }
    }

    /** Runs it; without arguments it only loads its libraries. */
    Result run(String... arguments) throws IOException {
        return Program.run(
                Stream.concat(Stream.of(language, script), Arrays.stream(arguments))
                        .toList(),
                Map.of(),
                SCRIPTS);
    }
}
