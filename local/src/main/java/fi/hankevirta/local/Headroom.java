package fi.hankevirta.local;

/** Whether this process may use enough memory for a broker, a pipeline and the state of the programme's years. */
final class Headroom {
    /** Measured: a demonstration of 200,000 events ends well with this much heap, and not with much less. */
    static final long NEEDED_MIB = 320;

    private static final long MIB = 1024L * 1024;

    private Headroom() {}

    /**
     * Refuses too little memory.
     *
     * @param heapBytes greatest heap of the process
     */
    static void check(long heapBytes) {
        long mib = heapBytes / MIB;
        if (mib < NEEDED_MIB) {
            throw new CannotStartException(
                    "too little memory: Java may use " + mib + " MiB here and needs " + NEEDED_MIB
                            + " MiB; give the machine more, or raise the limit with JAVA_OPTS=-Xmx" + NEEDED_MIB + "m");
        }
    }
}
