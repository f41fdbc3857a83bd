package fi.hankevirta.register;

import java.time.YearMonth;

/**
 * A line of the programme's schedule.
 *
 * @param programmeItem PILOT_1, PILOT_2 or STRUCTURAL
 * @param milestone catalogue code
 * @param from first planned month
 * @param to last planned month, not before the first
 */
public record PlannedMilestone(String programmeItem, String milestone, YearMonth from, YearMonth to) {}
