package fi.hankevirta.simulator;

/** Why a message was sent. */
public enum Nature {
    /** The source recorded something new. */
    ORDINARY,
    /** The source corrects what it recorded, or takes back a retraction. */
    CORRECTION,
    /** The source retracts what it recorded. */
    RETRACTION,
    /** The same bytes were sent before. */
    RESENT,
    /** The message breaks a rule and must be rejected. */
    WRONG
}
