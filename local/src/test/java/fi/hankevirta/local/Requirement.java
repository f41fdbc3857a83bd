package fi.hankevirta.local;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/**
 * Something that not every machine has and that some tests need. Where it is missing, these tests are skipped aloud: a
 * line in the build's output says what was skipped and why. Where the environment variable {@code HANKEVIRTA_REQUIRE}
 * names it (several are joined with commas), they run and fail instead.
 */
public enum Requirement {
    /** A container engine that Testcontainers can talk to. */
    CONTAINERS("containers"),
    /** Kafka clients of other languages, and tools in them that open our documents. */
    CLIENTS("clients"),
    /** Validators of what is served and handed out, which Node runs. */
    VALIDATORS("validators"),
    /** Prometheus and its promtool. */
    PROMETHEUS("prometheus"),
    /** Chromium and its driver, where Debian puts them. */
    BROWSER("browser"),
    /** The bill of materials of the distribution, which Maven makes only when it may use the network. */
    BILLS("bills");

    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private final String code;

    Requirement(String code) {
        this.code = code;
    }

    /**
     * Decides whether the tests run.
     *
     * @param tests what would be skipped, in words
     * @param missing says why the requirement is not met, or nothing when it is
     */
    public ConditionEvaluationResult evaluate(String tests, Supplier<Optional<String>> missing) {
        if (isRequired(System.getenv("HANKEVIRTA_REQUIRE"))) {
            return ConditionEvaluationResult.enabled(code + " are required");
        }
        return missing.get()
                .map(reason -> skipped(tests, reason))
                .orElseGet(() -> ConditionEvaluationResult.enabled(code + " are there"));
    }

    boolean isRequired(@Nullable String required) {
        return required != null
                && Arrays.stream(required.split(",")).map(String::strip).anyMatch(code::equals);
    }

    private ConditionEvaluationResult skipped(String tests, String reason) {
        String line = "SKIPPED: " + tests + ": " + reason + " (HANKEVIRTA_REQUIRE=" + code + " makes this a failure)";
        if (TOLD.add(line)) {
            System.out.println(line);
        }
        return ConditionEvaluationResult.disabled(line);
    }
}
