package fi.hankevirta.releasing;

import fi.hankevirta.control.ReleaseOutcome;
import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.control.ReleasedRow;
import fi.hankevirta.control.RememberedCounts;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.progress.SilentRows;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.release.ChangedRows;
import fi.hankevirta.release.Draft;
import fi.hankevirta.release.PastRow;
import fi.hankevirta.release.PersonGrid;
import fi.hankevirta.release.Publication;
import fi.hankevirta.release.Release;
import fi.hankevirta.release.Rules;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides a request by what is live and what was released before (specification, section 7); without Kafka. */
final class Decision {
    private final Register register;
    private final Rules rules;
    private final Publication publication;

    Decision(Register register, Rules rules, Targets targets) {
        this.register = register;
        this.rules = rules;
        this.publication = new Publication(register, new SilentRows(register, targets));
    }

    Answer release(ReleaseRequest request, Wanted wanted, LiveState live, Memory memory) {
        Release release = next(request, wanted, memory);
        Draft draft = Draft.of(
                new PersonGrid(register, wanted.domain()),
                rules,
                memory.past(wanted.domain()),
                wanted.period(),
                live.cut(),
                request.getSuppressChanged() ? ChangedRows.SUPPRESS : ChangedRows.HOLD);
        Map<String, PublishedFigure> rows =
                publication.rows(release, live.cut(), draft, memory.published(release.id()));
        ReleaseReport report = Reports.of(request, outcome(request, draft))
                .setRevision(release.revision())
                .setRuleSet(rules.name())
                .setCut(live.read())
                .setBehind(live.behind())
                .setRows(rows.size())
                .setRevisedRows(revised(rows))
                .setPrimary(draft.primary())
                .setComplementary(draft.complementary())
                .setHidden(draft.hidden())
                .setChangedLittle(draft.changedLittle())
                .setUnsafe(draft.unsafe())
                .build();
        return answer(report, rows, key -> counts(draft.rows().get(key)));
    }

    Answer withdraw(ReleaseRequest request, Wanted wanted, Memory memory) {
        Release release = next(request, wanted, memory);
        if (release.revision() == 1) {
            return Reports.refused(request, release.id() + " was never released: there is nothing to withdraw");
        }
        Map<String, PublishedFigure> rows = Publication.withdrawn(release, memory.published(release.id()));
        rows.keySet().removeIf(row -> !memory.isLatest(release.id(), row));
        ReleaseReport report = Reports.of(
                        request, request.getDryRun() ? ReleaseOutcome.DRAFTED : ReleaseOutcome.WITHDRAWN)
                .setRevision(release.revision())
                .setRuleSet(rules.name())
                .setRows(rows.size())
                .setRevisedRows(revised(rows))
                .build();
        Map<String, ReleasedRow> before = memory.rows(release.id());
        return answer(report, rows, key -> {
            ReleasedRow remembered = before.get(key);
            return remembered == null ? null : remembered.getPerson();
        });
    }

    private Release next(ReleaseRequest request, Wanted wanted, Memory memory) {
        Release release = new Release(wanted.domain(), wanted.period(), 1, request.getRequestedAt(), rules.name());
        return release.atRevision(memory.revision(release.id()) + 1);
    }

    private static ReleaseOutcome outcome(ReleaseRequest request, Draft draft) {
        if (draft.isHeld()) {
            return ReleaseOutcome.HELD;
        }
        return request.getDryRun() ? ReleaseOutcome.DRAFTED : ReleaseOutcome.PUBLISHED;
    }

    private static int revised(Map<String, PublishedFigure> rows) {
        return Math.toIntExact(
                rows.values().stream().filter(PublishedFigure::getRevised).count());
    }

    private static Answer answer(ReleaseReport report, Map<String, PublishedFigure> rows, Counts counts) {
        boolean written =
                report.getOutcome() == ReleaseOutcome.PUBLISHED || report.getOutcome() == ReleaseOutcome.WITHDRAWN;
        Map<String, ReleasedRow> remembered = new LinkedHashMap<>();
        if (written) {
            rows.forEach((key, row) ->
                    remembered.put(Memory.key(row.getRelease(), key), new ReleasedRow(row, counts.of(key))));
        }
        return new Answer(report, written ? rows : Map.of(), remembered);
    }

    private static @Nullable RememberedCounts counts(@Nullable PastRow drafted) {
        return drafted == null
                ? null
                : new RememberedCounts(drafted.open(), drafted.numerator(), drafted.denominator());
    }

    /** The counts behind a row. */
    private interface Counts {
        @Nullable
        RememberedCounts of(String key);
    }
}
