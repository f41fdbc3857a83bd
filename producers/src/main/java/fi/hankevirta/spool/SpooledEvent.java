package fi.hankevirta.spool;

/** An event as it waits in a spool. */
public final class SpooledEvent {
    private final long sequence;
    private final byte[] value;

    SpooledEvent(long sequence, byte[] value) {
        this.sequence = sequence;
        this.value = value;
    }

    /** Returns its place in the order in which events were accepted. */
    public long sequence() {
        return sequence;
    }

    /** Returns the bytes that were accepted; the caller must not change them. */
    public byte[] value() {
        return value;
    }

    @Override
    public String toString() {
        return "event " + sequence + " of " + value.length + " bytes";
    }
}
