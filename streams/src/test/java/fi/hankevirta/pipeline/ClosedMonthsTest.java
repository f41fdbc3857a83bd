package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.intake.ValidEvents;
import fi.hankevirta.pipeline.ClosedMonths.Share;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.register.Register;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is told of completeness is what the rows say. */
class ClosedMonthsTest {
    private static final Register REGISTER = SmallRegister.of(List.of("LAPPI", "ETELA_POHJANMAA", "HELSINKI"));
    private static final String STREAM = "avain-measurement";

    private final PipelineDriver pipeline = new PipelineDriver(REGISTER, 1);

    @Test
    void closedAndExpectedMonthsOfEachAreaAreThoseOfTheRows() {
        // Given
        pipeline.pipe(closing("LAPPI", "2022-01"));
        pipeline.pipe(closing("LAPPI", "2022-02"));
        pipeline.pipe(closing("ETELA_POHJANMAA", "2022-02"));

        // When
        Map<String, Figure> rows = pipeline.rows();

        // Then
        Map<Source, Share> closed = pipeline.gauges().closed().bySource();
        assertThat(closed)
                .containsEntry(new Source("LAPPI", STREAM), new Share(2, 2))
                .containsEntry(new Source("ETELA_POHJANMAA", STREAM), new Share(1, 2));
        Map<Source, Share> told = rows.values().stream()
                .filter(row -> row.getFigure().equals("reporting.completeness"))
                .filter(row -> row.getAreaLevel().toString().equals("HANKEALUE")
                        && row.getPeriod().equals("ALL"))
                .collect(Collectors.toMap(
                        row -> new Source(row.getArea(), row.getBreakdown().replace("stream=", "")),
                        row -> new Share(row.getNumerator(), row.getDenominator())));
        assertThat(closed).isEqualTo(told);
        pipeline.close();
    }

    @Test
    void aTaskThatMovesAwayTakesItsRowsWithIt() {
        pipeline.pipe(closing("LAPPI", "2022-01"));
        assertThat(pipeline.rows()).isNotEmpty();
        ClosedMonths closed = pipeline.gauges().closed();
        assertThat(closed.bySource()).isNotEmpty();

        pipeline.close();

        assertThat(closed.bySource()).isEmpty();
    }

    private static ReportingPeriodClosed closing(String area, String period) {
        return ValidEvents.closing()
                .setHankealue(area)
                .setStream(STREAM)
                .setPeriod(period)
                .build();
    }
}
