package fi.hankevirta.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as files write them: no exponent, no digit more than it takes to read the same number back. */
final class Decimals {
    private Decimals() {}

    /** Returns a number with a decimal point and without one where it is whole; empty for none. */
    static String text(@Nullable Double number) {
        return number == null ? "" : exact(number).toPlainString();
    }

    /** Returns a number as JSON writes it: a whole one without decimals. */
    static @Nullable Number json(@Nullable Double number) {
        return number == null ? null : exact(number);
    }

    private static BigDecimal exact(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
