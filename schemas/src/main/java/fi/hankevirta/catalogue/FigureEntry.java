package fi.hankevirta.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.topic.Domain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one figure means.
 *
 * @param id its identifier as figure records carry it, for example {@code spro.received}
 * @param domain the domain whose topics carry it
 * @param names what official statistics would call it
 * @param explanation one sentence that a councillor understands
 * @param unit unit of its value, never UNKNOWN
 * @param numerator what is counted, in English
 * @param denominator what it is counted of, in English; null if and only if the unit is COUNT
 * @param period which periods it has rows for
 * @param periodOf what puts a thing into a period, in English
 * @param breakdowns the kinds of breakdown it has rows for, each the names of its dimensions; an empty one stands for
 *     the rows without breakdown
 * @param disclosure class of its rows, but for those of {@code personsWhere}
 * @param personsWhere breakdowns, as {@code name=value}, whose rows are about persons whatever {@code disclosure} says
 * @param goal code of the programme goal that it speaks to; null when it speaks to none alone
 * @param direction in which direction it improves; null when neither more nor less of it is better
 * @param source where its definition comes from
 */
public record FigureEntry(
        String id,
        Domain domain,
        Texts names,
        Texts explanation,
        Unit unit,
        String numerator,
        @Nullable String denominator,
        PeriodKind period,
        String periodOf,
        List<List<String>> breakdowns,
        DisclosureClass disclosure,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> personsWhere,
        @Nullable String goal,
        @Nullable Direction direction,
        String source) {
    /** Copies the lists, so that an entry never changes. */
    public FigureEntry {
        breakdowns = breakdowns.stream().map(List::copyOf).toList();
        personsWhere = List.copyOf(personsWhere);
    }

    /**
     * Returns the disclosure class of the rows of a breakdown.
     *
     * @param breakdown as figure records carry it: empty, or {@code name=value}, several joined with a comma
     */
    public DisclosureClass classOf(String breakdown) {
        return personsWhere.contains(breakdown) ? DisclosureClass.PERSONS : disclosure;
    }
}
