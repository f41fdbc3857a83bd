package fi.hankevirta.bench.disclosure;

import fi.hankevirta.bench.disclosure.DisclosureReport.Run;
import fi.hankevirta.bench.disclosure.DisclosureReport.Small;
import fi.hankevirta.release.disclosure.Audit;
import fi.hankevirta.release.disclosure.Axis;
import fi.hankevirta.release.disclosure.CrossTable;
import fi.hankevirta.release.disclosure.Disclosure;
import fi.hankevirta.release.disclosure.PrimaryRule;
import fi.hankevirta.release.disclosure.Protection;
import fi.hankevirta.release.disclosure.Suppression;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Measures disclosure control: its time on a table as large as a year's, and its loss beside the least possible. */
public final class DisclosureBench {
    private static final double NANOS = 1e9;
    /** Areas of the five cooperation areas of the register: 22 together. */
    private static final Axis AREAS = Axis.grouped("FI", 8, 3, 4, 4, 3);

    private static final Axis QUARTERS = Axis.flat("2021-Q", 4);
    private static final Axis CATEGORIES = Axis.flat("category", 6);
    private static final int MOST_OF_A_CELL = 60;
    private static final Axis FEW_AREAS = Axis.flat("FI", 3);
    private static final Axis FEW_CATEGORIES = Axis.flat("category", 3);
    private static final int MOST_OF_A_SMALL_CELL = 25;

    private final PrimaryRule rule = new PrimaryRule(PrimaryRule.LEAST_THRESHOLD);
    private final long seed;
    private final int rounds;
    private final int tables;
    private final Consumer<String> narration;

    /**
     * Prepares it.
     *
     * @param seed that tables are made up by
     * @param rounds of the large table
     * @param tables small ones, to be compared with the least that has to be suppressed
     * @param narration told what is done
     */
    public DisclosureBench(long seed, int rounds, int tables, Consumer<String> narration) {
        this.seed = seed;
        this.rounds = rounds;
        this.tables = tables;
        this.narration = narration;
    }

    /**
     * Measures.
     *
     * @throws UnsafeException when the audit finds something unsafe in what was chosen
     */
    public DisclosureReport run() {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<Run> runs = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            narration.accept("protecting and auditing a table of 22 areas, 4 quarters and 6 categories, round " + round
                    + " of " + rounds);
            runs.add(timed(CrossTable.random(new Random(seed), List.of(AREAS, QUARTERS, CATEGORIES), MOST_OF_A_CELL)
                    .disclosure(rule)));
        }
        narration.accept("trying every choice for " + tables + " small tables");
        return new DisclosureReport(at.toString(), seed, rule.threshold(), runs, small());
    }

    private static Run timed(Disclosure disclosure) {
        long start = System.nanoTime();
        Suppression suppression = Protection.of(disclosure);
        long chosen = System.nanoTime();
        requireSafe(disclosure, Suppression.of(suppression.cells()));
        long audited = System.nanoTime();
        return new Run(
                disclosure.cells().size(),
                (chosen - start) / NANOS,
                (audited - chosen) / NANOS,
                Loss.of(disclosure, suppression.cells()));
    }

    private Small small() {
        Random random = new Random(seed);
        Loss ours = new Loss(0, 0, 0);
        Loss least = new Loss(0, 0, 0);
        int best = 0;
        int cells = 0;
        for (int table = 0; table < tables; table++) {
            Disclosure disclosure = CrossTable.random(random, List.of(FEW_AREAS, FEW_CATEGORIES), MOST_OF_A_SMALL_CELL)
                    .disclosure(rule);
            Suppression suppression = Protection.of(disclosure);
            requireSafe(disclosure, suppression);
            BitSet optimum = Optimum.of(disclosure);
            cells = disclosure.cells().size();
            best += weight(disclosure, suppression.cells()) <= weight(disclosure, optimum) ? 1 : 0;
            ours = ours.plus(Loss.of(disclosure, suppression.cells()));
            least = least.plus(Loss.of(disclosure, optimum));
        }
        return new Small(tables, cells, best, ours, least);
    }

    private static int weight(Disclosure disclosure, BitSet suppressed) {
        return suppressed.stream()
                .map(cell -> disclosure.cells().get(cell).weight())
                .sum();
    }

    private static void requireSafe(Disclosure disclosure, Suppression suppression) {
        Audit audit = Audit.of(disclosure, suppression);
        if (!audit.isSafe()) {
            throw new UnsafeException(
                    audit.unsafe().size() + " counts of a table could be known closer than to " + disclosure.width());
        }
    }

    /** What was chosen does not protect: nothing measured of it means anything. */
    public static final class UnsafeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnsafeException(String message) {
            super(message);
        }
    }
}
