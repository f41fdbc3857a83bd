package fi.hankevirta.it;

import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Something that a test needs and a developer's machine may lack. Where the environment variable HANKEVIRTA_REQUIRE
 * names it, the lack is a failure; elsewhere the test is skipped, aloud.
 */
enum Requirement {
    /** A container engine with the broker's image. */
    CONTAINERS("containers", "start an engine and see .ci/kafka-image for the image"),
    /** Clients in other languages. */
    CLIENTS("clients", "see .ci/packages and .ci/clients");

    private static final String VARIABLE = "HANKEVIRTA_REQUIRE";

    private final String code;
    private final String mending;

    Requirement(String code, String mending) {
        this.code = code;
        this.mending = mending;
    }

    /** Says on the build's output what is not run, why and how to run it. Nothing is said where it would fail. */
    void announce(String what, String reason) {
        if (!isRequired()) {
            System.out.println("SKIPPED: " + message(what, reason));
        }
    }

    /** Ends the running test: it fails where this is required, else it counts as skipped. */
    void endTest(String what, String reason) {
        if (isRequired()) {
            Assertions.fail(message(what, reason) + "; " + VARIABLE + " demands it");
        }
        Assumptions.abort(message(what, reason));
    }

    private String message(String what, String reason) {
        return what + " (" + reason + "); to run them, " + mending;
    }

    private boolean isRequired() {
        String required = System.getenv(VARIABLE);
        return required != null && Arrays.asList(required.split(",")).contains(code);
    }
}
