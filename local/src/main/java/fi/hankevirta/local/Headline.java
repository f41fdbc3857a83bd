package fi.hankevirta.local;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the live view shows for each area.
 *
 * @param title head of its column
 * @param figure identifier of the figure
 * @param breakdown its breakdown, empty for none
 */
record Headline(String title, String figure, String breakdown) {
    /** What stands where there is no figure; that is not 0. */
    static final String NONE = "-";

    /** Returns the headline figures of an installation: one for each pilot, then those of AVAIN and SPro. */
    static List<Headline> all(Register register) {
        Stream<Headline> pilots = register.pilots().stream()
                .map(pilot -> new Headline(
                        pilot.toLowerCase(Locale.ROOT).replace('_', ' '), "pilots.progress", "pilot=" + pilot));
        return Stream.concat(
                        pilots,
                        Stream.of(
                                new Headline("AVAIN plans", "avain.plans", ""),
                                new Headline("SPro received", "spro.received", ""),
                                new Headline("open", "spro.open", "")))
                .toList();
    }

    /** Writes a figure: a count alone, anything else as numerator and denominator. */
    static String text(@Nullable Figure figure) {
        if (figure == null || figure.getNumerator() == null) {
            return NONE;
        }
        return figure.getDenominator() == null
                ? Numbers.grouped(figure.getNumerator())
                : Numbers.grouped(figure.getNumerator()) + "/" + Numbers.grouped(figure.getDenominator());
    }
}
