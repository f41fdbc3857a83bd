package fi.hankevirta.progress;

import fi.hankevirta.catalogue.FigureEntry;
import java.util.List;

/**
 * One figure of section 6 of the specification.
 *
 * @param entry what the catalogue tells of it
 * @param expected who is expected to report it
 * @param rules how its rows are computed, one rule a kind of breakdown
 */
record FigureDefinition(FigureEntry entry, Expected expected, List<FigureRule> rules) {}
