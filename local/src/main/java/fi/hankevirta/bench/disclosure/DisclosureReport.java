package fi.hankevirta.bench.disclosure;

import java.util.List;

/**
 * What was measured of disclosure control.
 *
 * @param at when it began, in UTC
 * @param seed that the tables are made up by
 * @param threshold k
 * @param runs of one table as large as a year's release, in their order
 * @param small tables together, for each of which every choice was tried
 */
public record DisclosureReport(String at, long seed, int threshold, List<Run> runs, Small small) {
    /**
     * Protection and audit of one table.
     *
     * @param cells of the table
     * @param protect seconds that it took to choose what to suppress
     * @param audit seconds that it took to prove the choice anew, trusting nothing of it
     * @param loss what is suppressed
     */
    public record Run(int cells, double protect, double audit, Loss loss) {}

    /**
     * Small tables, and the least that would have to be suppressed of them.
     *
     * @param tables how many
     * @param cells of each
     * @param best of how many of them no more was suppressed than has to be
     * @param ours what was suppressed of all together
     * @param least what would have had to be
     */
    public record Small(int tables, int cells, int best, Loss ours, Loss least) {}
}
