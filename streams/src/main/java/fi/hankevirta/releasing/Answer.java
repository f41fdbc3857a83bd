package fi.hankevirta.releasing;

import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleasedRow;
import fi.hankevirta.figure.PublishedFigure;
import java.util.Map;

/**
 * What is to be written for a request, all of it in one transaction.
 *
 * @param report for the office
 * @param published rows of the release by their key; none when nothing is published
 * @param remembered the same rows with what is behind them, by the keys of the memory
 */
public record Answer(
        ReleaseReport report, Map<String, PublishedFigure> published, Map<String, ReleasedRow> remembered) {}
