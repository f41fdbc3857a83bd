package fi.hankevirta.release;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.FigureStatus;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.progress.SilentRows;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Five different things, and none of them is written as 0 (specification, section 6). */
class CompletionTest {
    private static final String AREA = "LAPPI";
    private static final ReleasePeriod QUARTER = ReleasePeriod.parse("2021-Q3");
    private static final String COMPLETENESS = "reporting.completeness";
    private static final String SPRO = "stream=spro-notification";

    private final SilentRows silent = new SilentRows(Register.shipped(), new Targets(30, 15));

    @Test
    void whoIsExpectedAndSaidNothingHasNotReported() {
        Figure row = complete("spro.received", AREA);

        assertThat(row.getStatus()).isEqualTo(FigureStatus.NOT_REPORTED);
        assertThat(row.getNumerator()).isNull();
        assertThat(row.getValue()).isNull();
        assertThat(row.getExpectedAreas()).isEqualTo(1);
    }

    @Test
    void whoClosedEveryMonthOfThePeriodHasACountOfZero() {
        Figure row = complete("spro.received", AREA, closed("2021-07"), closed("2021-08"), closed("2021-09"));

        assertThat(row.getStatus()).isEqualTo(FigureStatus.OK);
        assertThat(row.getNumerator()).isZero();
        assertThat(row.getValue()).isZero();
    }

    @Test
    void aShareOfNothingIsUndefined() {
        Figure row = complete("spro.escalated", AREA, closed("2021-07"), closed("2021-08"), closed("2021-09"));

        assertThat(row.getStatus()).isEqualTo(FigureStatus.UNDEFINED);
        assertThat(row.getDenominator()).isZero();
        assertThat(row.getValue()).isNull();
    }

    @Test
    void whoLeftAMonthOpenHasNotReported() {
        Figure row = complete("spro.received", AREA, closed("2021-07"), closed("2021-09"));

        assertThat(row.getStatus()).isEqualTo(FigureStatus.NOT_REPORTED);
    }

    @Test
    void whoIsNotExpectedDoesNotTakePart() {
        Figure row = complete("avain.plans", notInAvain());

        assertThat(row.getStatus()).isEqualTo(FigureStatus.NOT_PARTICIPATING);
        assertThat(row.getNumerator()).isNull();
        assertThat(row.getExpectedAreas()).isZero();
    }

    @Test
    void whatCameIsToldAsItIs() {
        Figure live = figure("spro.received", "", "2021-Q3", PeriodType.QUARTER, 7, null);

        assertThat(complete("spro.received", AREA, live)).isEqualTo(live);
    }

    @Test
    void aStockStaysWhatItWasWhereNothingMoves() {
        Figure before = figure("spro.open", "", "2021-02", PeriodType.MONTH, 12, null);
        Figure after = figure("spro.open", "", "2021-11", PeriodType.MONTH, 3, null);

        Figure row = complete("spro.open", AREA, before, after);

        assertThat(row.getNumerator()).isEqualTo(12);
        assertThat(row.getPeriod()).isEqualTo("2021-Q3");
        assertThat(row.getPeriodType()).isEqualTo(PeriodType.QUARTER);
        assertThat(row.getStatus()).isEqualTo(FigureStatus.OK);
    }

    @Test
    void emptiedRowsAreAbsentOnes() {
        Figure emptied = figure("spro.received", "", "2021-Q3", PeriodType.QUARTER, 0, null);
        emptied.put(emptied.getSchema().getField("lastRecordedAt").pos(), null);

        assertThat(complete("spro.received", AREA, emptied).getStatus()).isEqualTo(FigureStatus.NOT_REPORTED);
    }

    private static String notInAvain() {
        Register register = Register.shipped();
        return register.areas().stream()
                .map(Hankealue::code)
                .filter(code -> !register.isExpected("avain-measurement", code, YearMonth.of(2021, 9)))
                .findFirst()
                .orElseThrow();
    }

    private Figure complete(String figure, String area, Figure... live) {
        LiveCut cut =
                new LiveCut(Arrays.stream(live).collect(Collectors.toMap(CompletionTest::key, Function.identity())));
        GridKey key = new GridKey(
                FigureCatalogue.shipped().of(figure).orElseThrow(), "", AreaLevel.HANKEALUE, area, QUARTER.text());
        return new Completion(cut, silent).row(key, QUARTER.months());
    }

    private static Figure closed(String month) {
        return figure(COMPLETENESS, SPRO, month, PeriodType.MONTH, 1, 1L);
    }

    private static Figure figure(
            String figure,
            String breakdown,
            String period,
            PeriodType type,
            long numerator,
            @Nullable Long denominator) {
        return new Figure(
                figure,
                AreaLevel.HANKEALUE,
                AREA,
                type,
                period,
                breakdown,
                numerator,
                denominator,
                (double) numerator,
                denominator == null ? Unit.COUNT : Unit.SHARE,
                FigureStatus.OK,
                1,
                1,
                Instant.EPOCH);
    }

    private static String key(Figure row) {
        return String.join(
                "|",
                List.of(
                        row.getFigure(),
                        row.getBreakdown(),
                        row.getAreaLevel().name(),
                        row.getArea(),
                        row.getPeriod()));
    }
}
