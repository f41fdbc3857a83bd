package fi.hankevirta.batch;

/** A value that is not exactly one record of a released schema. */
final class UnreadableValue extends Exception {
    UnreadableValue(String reason) {
        super(reason, null, false, false);
    }
}
