package fi.hankevirta.export;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.view.ReleaseMark;
import fi.hankevirta.view.ViewRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever stands in a row, a strict reader of CSV reads the same row back. */
class CsvRoundTripTest {
    private static final long LAST = 253_402_300_799_999L; // 9999-12-31T23:59:59.999Z

    @Property(tries = 300)
    void aStrictReaderReadsTheSameRows(@ForAll("rows") List<ViewRow> rows) {
        List<Map<String, String>> read = CsvRows.of(Written.text("csv", Language.FI, rows), ',');

        assertThat(read.stream().map(cells -> row(cells, '.'))).isEqualTo(rows);
    }

    @Property(tries = 300)
    void theFinnishFormSaysTheSame(@ForAll("rows") List<ViewRow> rows) {
        List<Map<String, String>> read = CsvRows.of(Written.text("csv-fi", Language.SV, rows), ';');

        assertThat(read.stream().map(cells -> row(cells, ','))).isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<ViewRow>> rows() {
        Arbitrary<String> texts = Arbitraries.strings()
                .ascii()
                .withChars("åäöÅÄÖ;,\"'\r\n=\u2028€")
                .ofMaxLength(12)
                .filter(text -> text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0);
        Arbitrary<Double> values = Arbitraries.oneOf(
                Arbitraries.of(0.0, 1.0, 1 / 3.0, 0.1 + 0.2, 1e-9, 1e15, 123456789.125),
                Arbitraries.doubles().between(0, 1e6).ofScale(9));
        Arbitrary<Long> counts = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<Instant> times = Arbitraries.longs().between(0, LAST).map(Instant::ofEpochMilli);
        Arbitrary<ReleaseMark> marks = Combinators.combine(
                        texts, Arbitraries.integers().between(1, 99), times, texts, Arbitraries.of(true, false))
                .as(ReleaseMark::new);
        return Combinators.combine(
                        Combinators.combine(texts, Arbitraries.of(AreaLevel.class), texts)
                                .as(Place::new),
                        Combinators.combine(Arbitraries.of(PeriodType.class), texts, texts)
                                .as(Time::new),
                        Combinators.combine(counts.injectNull(0.2), counts.injectNull(0.2), values.injectNull(0.2))
                                .as(Numbers::new),
                        Arbitraries.of(Unit.class),
                        Arbitraries.of(PublishedStatus.class),
                        Arbitraries.integers().between(0, 30),
                        times.injectNull(0.2),
                        marks)
                .as(CsvRoundTripTest::row)
                .list()
                .ofMaxSize(5);
    }

    private static ViewRow row(
            Place place,
            Time time,
            Numbers numbers,
            Unit unit,
            PublishedStatus status,
            int areas,
            @Nullable Instant recorded,
            ReleaseMark mark) {
        return new ViewRow(
                place.figure,
                place.level,
                place.area,
                time.type,
                time.period,
                time.breakdown,
                numbers.numerator,
                numbers.denominator,
                numbers.value,
                unit,
                status,
                numbers.value == null ? null : areas,
                areas,
                recorded,
                mark);
    }

    private static ViewRow row(Map<String, String> cells, char decimal) {
        return row(
                new Place(text(cells, "figure"), AreaLevel.valueOf(text(cells, "areaLevel")), text(cells, "area")),
                new Time(
                        PeriodType.valueOf(text(cells, "periodType")), text(cells, "period"), text(cells, "breakdown")),
                new Numbers(
                        orNull(cells, "numerator", Long::valueOf),
                        orNull(cells, "denominator", Long::valueOf),
                        orNull(cells, "value", value -> Double.valueOf(value.replace(decimal, '.')))),
                Unit.valueOf(text(cells, "unit")),
                PublishedStatus.valueOf(text(cells, "status")),
                Integer.parseInt(text(cells, "expectedAreas")),
                orNull(cells, "lastRecordedAt", Instant::parse),
                new ReleaseMark(
                        text(cells, "release"),
                        Integer.parseInt(text(cells, "releaseRevision")),
                        Instant.parse(text(cells, "releasedAt")),
                        text(cells, "ruleSet"),
                        Boolean.parseBoolean(text(cells, "revised"))));
    }

    private static String text(Map<String, String> cells, String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new AssertionError("there is no column " + column);
        }
        return cell;
    }

    private static <T> @Nullable T orNull(Map<String, String> cells, String column, Function<String, T> of) {
        String cell = text(cells, column);
        return cell.isEmpty() ? null : of.apply(cell);
    }

    private record Place(String figure, AreaLevel level, String area) {}

    private record Time(PeriodType type, String period, String breakdown) {}

    private record Numbers(
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value) {}
}
