package fi.hankevirta.release;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.register.Register;
import fi.hankevirta.release.disclosure.PrimaryRule;
import fi.hankevirta.topic.Domain;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases of simulated regions, each after all before it. */
class SimulatedReleasesTest {
    private static final Register REGISTER = Register.shipped();
    private static final PrimaryRule RULE = new PrimaryRule(PrimaryRule.LEAST_THRESHOLD);
    private static final Rules RULES = new Rules(RULE, SimulatedCut.TARGET_DAYS);
    private static final LiveCut CUT = SimulatedCut.WHOLE;
    private static final ReleasePeriod YEAR = new ReleasePeriod(2021, 0);

    @ParameterizedTest
    @CsvSource({
        "AVAIN, 2021-Q1 2021-Q2 2021-Q3 2021-Q4 2021",
        "AVAIN, 2021 2021-Q1",
        "SPRO, 2021 2021-Q1",
        "REPORTING, 2021-Q1 2021-Q2 2021-Q3 2021-Q4 2021",
        "REPORTING, 2021 2021-Q1 2021-Q2 2021-Q3 2021-Q4",
    })
    void releasesOneAfterAnotherPassTheAudit(Domain domain, String periods) {
        PersonGrid grid = new PersonGrid(REGISTER, domain);
        Map<ReleasePeriod, Map<String, PastRow>> released = new LinkedHashMap<>();
        for (String text : periods.split(" ", -1)) {
            ReleasePeriod period = ReleasePeriod.parse(text);

            Draft draft = audited(grid, released, period);

            assertThat(draft.rows()).hasSameSizeAs(grid.rows(period, CUT));
            assertThat(grid.rows(period, CUT))
                    .filteredOn(row -> isOpen(draft, row))
                    .noneMatch(row ->
                            RULE.hidesCount(row.numerator()) && row.figure().numerator() != null)
                    .noneMatch(row -> RULE.hidesCount(row.denominator()));
            released.put(period, draft.rows());
        }
    }

    @Test
    void theSameReleaseOfTheSameCutIsTheSame() {
        PersonGrid grid = new PersonGrid(REGISTER, Domain.SPRO);
        Draft first = audited(grid, Map.of(), YEAR);

        assertThat(audited(grid, Map.of(), YEAR)).isEqualTo(first);
    }

    @Test
    void whatWasSuppressedStaysSuppressedAndWhatChangedLittleHoldsTheRevision() {
        // Given
        PersonGrid grid = new PersonGrid(REGISTER, Domain.SPRO);
        LiveCut before = SimulatedCut.of(REGISTER, 1, SimulatedCut.EVENTS, SimulatedCut.EVENTS * 3 / 10);
        Draft first = Draft.of(grid, RULES, new Past(Map.of()), YEAR, before, ChangedRows.HOLD);

        // When
        Draft again = Draft.of(grid, RULES, new Past(Map.of(YEAR, first.rows())), YEAR, CUT, ChangedRows.HOLD);

        // Then
        assertThat(first.rows()).anySatisfy((key, row) -> assertThat(row.open()).isFalse());
        first.rows().forEach((key, row) -> {
            if (!row.open()) {
                assertThat(again.rows()).extractingByKey(key).matches(revised -> !revised.open(), key);
            }
        });
        assertThat(again.changedLittle())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(first.rows()).extractingByKey(key).matches(PastRow::open));
        assertThat(again.isHeld()).isTrue();
    }

    private static Draft audited(
            PersonGrid grid, Map<ReleasePeriod, Map<String, PastRow>> released, ReleasePeriod period) {
        Draft draft = Draft.of(grid, RULES, new Past(released), period, CUT, ChangedRows.HOLD);
        assertThat(draft.unsafe()).as("what can be found out in %s", period).isEmpty();
        assertThat(draft.isHeld()).isFalse();
        return draft;
    }

    private static boolean isOpen(Draft draft, GridRow row) {
        PastRow drafted = draft.rows().get(row.key());
        return drafted != null && drafted.open();
    }
}
