package fi.hankevirta.importer;

/** Where imported events go, for the words of a summary. */
public enum Destination {
    /** To the broker. */
    BROKER(
            "",
            "sent and acknowledged",
            "failed: sent, but not acknowledged",
            "the broker did not acknowledge an event"),
    /** To a local spool, from which they are sent. */
    SPOOL(
            ", through the spool",
            "accepted into the spool",
            "failed: not accepted into the spool",
            "the spool did not accept an event"),
    /** Nowhere, in a dry run. */
    NOWHERE(", dry run", "would be sent", "failed: sent, but not acknowledged", "an event could not be checked");

    private final String title;
    private final String accepted;
    private final String failed;
    private final String stopped;

    Destination(String title, String accepted, String failed, String stopped) {
        this.title = title;
        this.accepted = accepted;
        this.failed = failed;
        this.stopped = stopped;
    }

    /** Returns what the title of a summary adds. */
    String title() {
        return title;
    }

    /** Returns what events are that are where they should be. */
    String accepted() {
        return accepted;
    }

    /** Returns what events are that did not get there. */
    String failed() {
        return failed;
    }

    /** Returns why an import ends when an event did not get there. */
    String stopped() {
        return stopped;
    }
}
