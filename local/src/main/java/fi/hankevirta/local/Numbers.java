package fi.hankevirta.local;

import java.time.Duration;
import java.util.Locale;

/** How numbers are written for people. */
final class Numbers {
    private static final int SECONDS_A_MINUTE = 60;

    private Numbers() {}

    /** Writes a number with its thousands apart: 1,234,567. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Writes a time as minutes and seconds: 07:05. */
    static String clock(Duration time) {
        return String.format(
                Locale.ROOT, "%02d:%02d", time.toSeconds() / SECONDS_A_MINUTE, time.toSeconds() % SECONDS_A_MINUTE);
    }
}
