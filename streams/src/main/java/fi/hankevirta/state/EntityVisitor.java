package fi.hankevirta.state;

/** Sees entities where they lie; what it is shown is not to be changed. */
@FunctionalInterface
public interface EntityVisitor {
    /**
     * Sees one.
     *
     * @param key bytes that hold the key from {@code keyFrom} to {@code keyTo}
     * @param value bytes that hold the value from {@code valueFrom} to {@code valueTo}
     */
    void visit(byte[] key, int keyFrom, int keyTo, byte[] value, int valueFrom, int valueTo);
}
