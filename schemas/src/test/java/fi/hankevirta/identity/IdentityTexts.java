package fi.hankevirta.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts that hold a personal identity code, and texts that only look as if they might. */
public final class IdentityTexts {
    private static final String SIGNS =
            "+-YXWVUABCDEF\u2010\u2011\u2012\u2013\u2014\u2015\u058A\uFE58\uFE63\uFF0D\u301C";
    private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private IdentityTexts() {}

    /** Texts with a code in them: every sign, either case, alone or between borders of every kind. */
    public static Arbitrary<String> withCode() {
        Arbitrary<String> before =
                Arbitraries.of("", "hetu ", "a_", "(", "\"", "\t", "\u00a0", "x-", "\u00e4iti: ", "\uD83D\uDE00");
        Arbitrary<String> after = Arbitraries.of("", " ", ".", ")", "_b", "\n", "\u3000", ", \u00e4iti", "-1");
        return Combinators.combine(before, codes(), after).as((b, code, a) -> b + code + a);
    }

    /** Codes by their form alone; the check character is seldom right. */
    public static Arbitrary<String> codes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.of(SIGNS.chars().mapToObj(c -> (char) c).toList()),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.of(CHECKS.chars().mapToObj(c -> (char) c).toList()),
                        Arbitraries.of(true, false))
                .as((day, month, year, sign, number, check, lower) -> {
                    String code = "%02d%02d%02d%c%03d%c".formatted(day, month, year, sign, number, check);
                    return lower ? code.toLowerCase(Locale.ROOT) : code;
                });
    }

    /** Texts of the kinds that events are full of, none of which holds a code. */
    public static Arbitrary<String> innocent() {
        return Arbitraries.oneOf(
                Arbitraries.longs().tuple2().map(bits -> new UUID(bits.get1(), bits.get2()).toString()),
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(64),
                Arbitraries.strings().withChars("0123456789ABCDEF").ofLength(64),
                Arbitraries.longs()
                        .between(-20_000, 60_000)
                        .map(day -> LocalDate.ofEpochDay(day).toString()),
                Arbitraries.longs()
                        .between(0, 4_000_000_000L)
                        .map(second -> Instant.ofEpochSecond(second).toString()),
                Arbitraries.of("POHJOIS_KARJALA", "AVAIN_IN_USE", "2022-05", "1.0-beta", "spro-notification", "SHL_48"),
                Arbitraries.strings().numeric().ofMinLength(0).ofMaxLength(40));
    }
}
