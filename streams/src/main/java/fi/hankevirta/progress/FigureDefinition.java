package fi.hankevirta.progress;

import fi.hankevirta.figure.Unit;
import fi.hankevirta.topic.Domain;
import java.util.List;

/**
 * One figure of section 6 of the specification.
 *
 * @param id its identifier, for example {@code spro.received}
 * @param domain the domain whose topic carries it
 * @param unit unit of its value
 * @param about what its disclosure class protects
 * @param expected who is expected to report it
 * @param rules how its rows are computed, one rule a kind of breakdown
 */
record FigureDefinition(String id, Domain domain, Unit unit, About about, Expected expected, List<FigureRule> rules) {
    /** The disclosure class of a figure. */
    enum About {
        /** Class O: organisations, open. */
        ORGANISATIONS,
        /** Class P: persons, under disclosure control when published. */
        PERSONS
    }
}
