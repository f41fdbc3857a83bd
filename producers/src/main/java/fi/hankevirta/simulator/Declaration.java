package fi.hankevirta.simulator;

import java.util.function.LongSupplier;

/**
 * The number that a source declares when it closes a month: what it holds when it is first asked, and no other later.
 */
final class Declaration {
    private static final long NOT_YET = -1;

    private long declared = NOT_YET;

    long declared(LongSupplier held) {
        if (declared == NOT_YET) {
            declared = held.getAsLong();
        }
        return declared;
    }
}
