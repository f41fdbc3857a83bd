package fi.hankevirta.release;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.catalogue.DisclosureClass;
import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.FigureStatus;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.progress.SilentRows;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.release.disclosure.PrimaryRule;
import fi.hankevirta.topic.Domain;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What releases of simulated regions publish. */
class SimulatedPublicationTest {
    private static final Register REGISTER = Register.shipped();
    private static final Rules RULES =
            new Rules(new PrimaryRule(PrimaryRule.LEAST_THRESHOLD), SimulatedCut.TARGET_DAYS);
    private static final LiveCut CUT = SimulatedCut.WHOLE;
    private static final Publication PUBLICATION = new Publication(
            REGISTER, new SilentRows(REGISTER, new Targets(SimulatedCut.TARGET_DAYS, SimulatedCut.TIMELINESS_DAYS)));

    @ParameterizedTest
    @CsvSource({
        "PILOTS, 2021-Q2",
        "PILOTS, ALL",
        "AVAIN, 2021-Q2",
        "SPRO, 2021-Q2",
        "STRUCTURAL, 2021-Q2",
        "STRUCTURAL, 2021",
        "STRUCTURAL, ALL",
        "REPORTING, 2021-Q2",
    })
    void everyLiveRowIsPublishedAsItIsOrSuppressed(Domain domain, String text) {
        // Given
        ReleasePeriod period = ReleasePeriod.parse(text);
        Release release = new Release(domain, period, 1, Instant.EPOCH, RULES.name());
        Draft draft =
                Draft.of(new PersonGrid(REGISTER, domain), RULES, new Past(Map.of()), period, CUT, ChangedRows.HOLD);

        // When
        Map<String, PublishedFigure> rows = PUBLICATION.rows(release, CUT, draft, Map.of());

        // Then
        assertThat(rows.keySet()).containsAll(live(domain, period));
        rows.forEach((key, row) -> {
            assertThat(row.getRelease()).isEqualTo(domain.code() + "-" + text);
            if (row.getStatus() == PublishedStatus.SUPPRESSED) {
                assertThat(draft.rows()).extractingByKey(key).matches(drafted -> !drafted.open());
                assertThat(row.getNumerator()).isNull();
                assertThat(row.getDenominator()).isNull();
                assertThat(row.getValue()).isNull();
                assertThat(row.getContributingAreas()).isNull();
                assertThat(row.getLastRecordedAt()).isNull();
            } else {
                assertThat(Optional.ofNullable(draft.rows().get(key))
                                .map(PastRow::open)
                                .orElse(true))
                        .as(key)
                        .isTrue();
                CUT.row(key).ifPresent(live -> assertSame(row, live));
            }
        });
        assertThat(rows.values().stream().filter(row -> row.getStatus() == PublishedStatus.SUPPRESSED))
                .hasSize(draft.primary().size() + draft.complementary().size());
        assertThat(PUBLICATION.rows(release, CUT, draft, Map.of())).isEqualTo(rows);
    }

    private static void assertSame(PublishedFigure row, Figure live) {
        assertThat(row.getNumerator()).isEqualTo(live.getNumerator());
        assertThat(row.getDenominator()).isEqualTo(live.getDenominator());
        assertThat(row.getValue()).isEqualTo(live.getValue());
        assertThat(FigureStatus.valueOf(row.getStatus().name())).isEqualTo(live.getStatus());
        assertThat(row.getContributingAreas()).isEqualTo(live.getContributingAreas());
        assertThat(row.getLastRecordedAt()).isEqualTo(live.getLastRecordedAt());
    }

    /** Keys of the rows that the release has to have: its own period's, and the months of organisations. */
    private static List<String> live(Domain domain, ReleasePeriod period) {
        List<String> months = period.months().stream().map(YearMonth::toString).toList();
        return CUT.rows().stream()
                .filter(row -> row.getFigure().startsWith(domain.code() + "."))
                .filter(row -> row.getPeriod().equals(period.text())
                        || (isOfOrganisations(row)
                                && (months.contains(row.getPeriod())
                                        || (months.isEmpty() && row.getPeriod().matches("[0-9]{4}-[0-9]{2}")))))
                .map(row -> String.join(
                        "|",
                        row.getFigure(),
                        row.getBreakdown(),
                        row.getAreaLevel().name(),
                        row.getArea(),
                        row.getPeriod()))
                .toList();
    }

    private static boolean isOfOrganisations(Figure row) {
        return FigureCatalogue.shipped().of(row.getFigure()).orElseThrow().classOf(row.getBreakdown())
                == DisclosureClass.ORGANISATIONS;
    }
}
