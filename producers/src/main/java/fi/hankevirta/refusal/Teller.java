package fi.hankevirta.refusal;

/** Tells of refusals, to people or to machines. */
interface Teller {
    /** Takes a refusal; it may be told at once or later. */
    void take(Refusal refusal);

    /** Takes a record of the topic that is no refusal of the area. */
    void takeUnreadable();

    /** Tells of all that was taken so far; called once, when everything that was there has been read. */
    void tellWhatIsThere();

    /** Says that new refusals are waited for. */
    void tellWaiting();

    /** Tells of what was taken since; called about once a second. */
    void tellWhatIsNew();

    /** Says that the broker does not answer. */
    void tellSilence();
}
