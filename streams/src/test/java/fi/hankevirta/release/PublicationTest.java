package fi.hankevirta.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.progress.SilentRows;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.release.disclosure.PrimaryRule;
import fi.hankevirta.topic.Domain;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Revisions of a release, and its withdrawal (specification, section 7). */
class PublicationTest {
    private static final String COUNTRY = "spro.received||FI|FI|2021-Q3";
    private static final String LAPPI = "spro.received||HANKEALUE|LAPPI|2021-Q3";
    private static final ReleasePeriod QUARTER = ReleasePeriod.parse("2021-Q3");

    private final Register register = Register.shipped();
    private final Rules rules = new Rules(new PrimaryRule(PrimaryRule.LEAST_THRESHOLD), 30);
    private final Publication publication = new Publication(register, new SilentRows(register, new Targets(30, 15)));

    @Test
    void aFirstRevisionHasNoRevisedRows() {
        Map<String, PublishedFigure> rows = published(1, OneAreaCut.of(40), Map.of());

        assertThat(rows.values()).noneMatch(PublishedFigure::getRevised);
        assertThat(rows).extractingByKey(COUNTRY).satisfies(row -> {
            assertThat(row.getNumerator()).isEqualTo(40);
            assertThat(row.getRelease()).isEqualTo("spro-2021-Q3");
            assertThat(row.getReleaseRevision()).isEqualTo(1);
            assertThat(row.getRuleSet()).isEqualTo("1:k=5");
        });
    }

    @Test
    void whatChangedIsMarkedAndWhatDidNotIsNot() {
        Map<String, PublishedFigure> first = published(1, OneAreaCut.of(40), Map.of());

        Map<String, PublishedFigure> second = published(2, OneAreaCut.of(50), first);

        assertThat(second).extractingByKey(COUNTRY).matches(PublishedFigure::getRevised);
        assertThat(second).extractingByKey(LAPPI).matches(row -> !row.getRevised());
        assertThat(second.values()).allMatch(row -> row.getReleaseRevision() == 2);
    }

    @Test
    void aWithdrawnReleaseLeavesNoNumber() {
        Map<String, PublishedFigure> first = published(1, OneAreaCut.of(40), Map.of());

        Map<String, PublishedFigure> gone = Publication.withdrawn(release(2), first);

        assertThat(gone).hasSameSizeAs(first);
        assertThat(gone.values()).allSatisfy(row -> {
            assertThat(row.getStatus()).isEqualTo(PublishedStatus.WITHDRAWN);
            assertThat(row.getNumerator()).isNull();
            assertThat(row.getDenominator()).isNull();
            assertThat(row.getValue()).isNull();
            assertThat(row.getContributingAreas()).isNull();
            assertThat(row.getLastRecordedAt()).isNull();
        });
    }

    @Test
    void nothingIsPublishedOfWhichNothingWasDecided() {
        Draft nothing = new Draft(Map.of(), List.of(), List.of(), 0, List.of(), List.of());

        assertThatThrownBy(() -> publication.rows(release(1), OneAreaCut.of(40), nothing, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing was decided of");
    }

    private Map<String, PublishedFigure> published(int revision, LiveCut cut, Map<String, PublishedFigure> before) {
        Draft draft = Draft.of(
                new PersonGrid(register, Domain.SPRO), rules, new Past(Map.of()), QUARTER, cut, ChangedRows.HOLD);
        return publication.rows(release(revision), cut, draft, before);
    }

    private Release release(int revision) {
        return new Release(Domain.SPRO, QUARTER, revision, Instant.ofEpochSecond(revision), rules.name());
    }
}
