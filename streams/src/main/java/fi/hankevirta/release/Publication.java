package fi.hankevirta.release;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.progress.SilentRows;
import fi.hankevirta.register.Register;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that a release publishes: the complete grid, protected by what a draft decided (specification, section 7).
 * The same cut, draft and rows of before make the same rows, in the same order.
 */
public final class Publication {
    private final Register register;
    private final SilentRows silent;

    /**
     * Prepares to publish.
     *
     * @param register of the installation
     * @param silent rows as the register alone tells them
     */
    public Publication(Register register, SilentRows silent) {
        this.register = register;
        this.silent = silent;
    }

    /**
     * Returns the rows of a release by their key.
     *
     * @param draft of the rows about persons, of the same cut
     * @param before the rows that the revision before published, by their key; none for the first one
     * @throws IllegalStateException if a row about persons is not in the draft: nothing decided whether to show it
     */
    public Map<String, PublishedFigure> rows(
            Release release, LiveCut cut, Draft draft, Map<String, PublishedFigure> before) {
        ReleaseGrid grid = new ReleaseGrid(register, release.domain());
        Completion completion = new Completion(cut, silent);
        List<YearMonth> months = release.period().months();
        List<YearMonth> within = release.period().equals(ReleasePeriod.ALL)
                ? cut.months(grid.keys(ReleasePeriod.ALL, List.of()).stream().map(GridKey::series))
                : months;
        Map<String, PublishedFigure> rows = new LinkedHashMap<>();
        for (GridKey key : grid.keys(release.period(), within)) {
            boolean own = key.period().equals(release.period().text());
            Figure row = completion.row(key, own ? months : List.of(YearMonth.parse(key.period())));
            rows.put(key.text(), PublishedRow.of(row, release, isShown(key, draft), before.get(key.text())));
        }
        return rows;
    }

    /**
     * Returns what takes the place of the rows of a release that is withdrawn.
     *
     * @param release the revision that withdraws them
     * @param before the rows that it published last, by their key
     */
    public static Map<String, PublishedFigure> withdrawn(Release release, Map<String, PublishedFigure> before) {
        Map<String, PublishedFigure> rows = new LinkedHashMap<>();
        before.forEach((key, row) -> rows.put(key, PublishedRow.withdrawn(row, release)));
        return rows;
    }

    private static boolean isShown(GridKey key, Draft draft) {
        if (!key.isOfPersons()) {
            return true;
        }
        PastRow drafted = draft.rows().get(key.text());
        if (drafted == null) {
            throw new IllegalStateException("nothing was decided of " + key.text());
        }
        return drafted.open();
    }
}
