package fi.hankevirta.batch;

import fi.hankevirta.figure.Figure;
import java.util.Map;
import java.util.SortedMap;

/**
 * Everything that follows from a set of records.
 *
 * @param figures rows by record key, {@code figure|breakdown|areaLevel|area|period}; a row with nothing behind it is
 *     absent, except reporting.completeness and reporting.timeliness of the silent
 * @param counts by sender (register code or THL) and stream; a stream without records is absent
 * @param refusals by where the refused record stands
 */
public record BatchResult(
        SortedMap<String, Figure> figures,
        Map<String, Map<String, Counts>> counts,
        SortedMap<Position, Refusal> refusals) {}
