package fi.hankevirta.access;

/** What a principal is for. */
public enum Role {
    /** A regional system, or the coordinator's: sends its own events and reads its own refusals. */
    SENDER,
    /** Counts: reads events, tells refusals, figures and releases. */
    PIPELINE,
    /** Reads live and released figures. */
    THL,
    /** Reads released figures. */
    DASHBOARD,
    /** Asks for releases. */
    RELEASE_OFFICER,
    /** Proves and explains figures and compares the cluster with its declaration: reads all, writes nothing. */
    OPERATOR
}
