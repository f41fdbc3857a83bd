package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.topic.EventStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What a change of the events must change in the figures, and what not: laws that need no other computation. */
@Domain(Samples.class)
abstract class MetamorphicLaws {
    /** Returns the figures of records that come in this order. */
    abstract SortedMap<String, Figure> figures(List<Arrival> arrivals, long seed);

    @Property
    void renamingEntitiesChangesNothing(@ForAll Sample sample) {
        // Given
        List<Arrival> renamed = Renaming.of(sample.events(), sample.seed());

        // When
        SortedMap<String, Figure> figures = figures(renamed, sample.seed());

        // Then
        assertThat(Differences.between(figures(sample), figures)).isEmpty();
    }

    /**
     * Both areas are expected to report the same streams, and lie in one cooperation area. They take part in the pilots
     * otherwise, so milestones are left out.
     */
    @Property
    void swappingTwoAreasOfACooperationAreaSwapsTheirRowsAndNoOther(@ForAll Sample sample) {
        // Given
        AreaSwap swap = new AreaSwap("ETELA_POHJANMAA", "PIRKANMAA");
        List<Arrival> events = sample.events().stream()
                .filter(arrival -> Sent.stream(arrival) != EventStream.PILOT_MILESTONE)
                .toList();

        // When
        SortedMap<String, Figure> swapped = figures(swap.ofEvents(events), sample.seed());

        // Then
        assertThat(Differences.between(swap.ofRows(figures(events, sample.seed())), swapped))
                .isEmpty();
    }

    /**
     * Both areas take part in both pilots, without sub-participants, and are expected to report the same streams. They
     * lie in two cooperation areas, whose rows rightly change.
     */
    @Property
    void swappingTwoAreasLikeInEverythingSwapsTheirRowsAndLeavesTheCountry(@ForAll Sample sample) {
        // Given
        AreaSwap swap = new AreaSwap("PIRKANMAA", "SATAKUNTA");

        // When
        SortedMap<String, Figure> swapped = figures(swap.ofEvents(sample.events()), sample.seed());

        // Then
        assertThat(Differences.between(
                        withoutCooperationAreas(swap.ofRows(figures(sample))), withoutCooperationAreas(swapped)))
                .isEmpty();
    }

    @Property
    void aThingThatWasOnlyEverRetractedIsACorrectionAndARecordAndNothingElse(@ForAll Sample sample) {
        // Given
        RetractedThing added = RetractedThing.notIn(sample);
        List<Arrival> more = new ArrayList<>(sample.events());
        more.add(new Random(sample.seed()).nextInt(more.size() + 1), added.arrival());

        // When
        SortedMap<String, Figure> after = figures(more, sample.seed());

        // Then
        SortedMap<String, Figure> before = figures(sample);
        assertThat(RowChange.between(before, after)).isEqualTo(added.changes());
    }

    @Property
    void sendingEverythingAgainChangesOnlyTheCountOfRecords(@ForAll Sample sample) {
        // Given
        List<Arrival> twice = new ArrayList<>(sample.events());
        twice.addAll(sample.events());
        Collections.shuffle(twice, new Random(sample.seed()));

        // When
        SortedMap<String, Figure> again = figures(twice, sample.seed());

        // Then
        SortedMap<String, Figure> once = figures(sample);
        once.replaceAll((key, row) -> key.startsWith("reporting.rejected|") ? doubled(row) : row);
        assertThat(Differences.between(once, again)).isEmpty();
    }

    private SortedMap<String, Figure> figures(Sample sample) {
        return figures(sample.events(), sample.seed());
    }

    private static Figure doubled(Figure row) {
        Figure numerator = RowCopy.with(row, "numerator", 2 * row.getNumerator());
        return RowCopy.with(numerator, "denominator", 2 * row.getDenominator());
    }

    private static SortedMap<String, Figure> withoutCooperationAreas(SortedMap<String, Figure> figures) {
        SortedMap<String, Figure> left = new TreeMap<>(figures);
        left.values().removeIf(row -> row.getAreaLevel() == AreaLevel.YTA);
        return left;
    }
}
