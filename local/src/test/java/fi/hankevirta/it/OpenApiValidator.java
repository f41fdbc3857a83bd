package fi.hankevirta.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A validator of OpenAPI documents that is not ours, run by Node. */
final class OpenApiValidator {
    private static final Path FOLDER =
            Path.of("../.ci/validators/openapi").toAbsolutePath().normalize();
    private static final long LIMIT_SECONDS = 60;

    private OpenApiValidator() {}

    /** Says what this machine lacks to run it; empty when nothing. */
    static Optional<String> whyMissing() {
        try {
            String module = "import '@seriousme/openapi-schema-validator'";
            return run(List.of("node", "--input-type=module", "-e", module)).status() == 0
                    ? Optional.empty()
                    : Optional.of("the validator is not installed; run .ci/validators/openapi/install");
        } catch (IOException e) {
            return Optional.of("there is no node");
        }
    }

    /** Validates a document; the result tells what is wrong. */
    static Result validate(Path document) throws IOException {
        return run(List.of("node", "validate.mjs", document.toAbsolutePath().toString()));
    }

    /**
     * What it said.
     *
     * @param status 0 when the document is valid
     * @param output what is wrong with it
     */
    record Result(int status, String output) {}

    private static Result run(List<String> command) throws IOException {
        Path output = Files.createTempFile("validator", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }
}
