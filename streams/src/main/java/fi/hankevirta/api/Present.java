package fi.hankevirta.api;

import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;

/** The rows that there are at present. */
public final class Present {
    private static final int SECONDS = 2;

    private Present() {}

    /** Returns them; until they were read once, the request is told to come back. */
    public static FigureRows rows(FigureView view) {
        return view.rows()
                .orElseThrow(() -> ProblemException.later("the figures are still being read; ask again", SECONDS));
    }
}
