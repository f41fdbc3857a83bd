package fi.hankevirta.audit;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.RowQuestion;
import fi.hankevirta.tally.Contribution;
import fi.hankevirta.tally.Contributions;
import fi.hankevirta.tally.Root;
import fi.hankevirta.tally.RootKey;
import fi.hankevirta.tally.Tallies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is behind a row: the row as the events give it, and the things that make up its numerator and denominator.
 *
 * @param row as it follows from the events; empty when none touches it
 * @param parts what is behind it, a root each
 * @param received records behind it, where the figure counts records
 */
record Explanation(Optional<Figure> row, List<Part> parts, List<EventLedger.Received> received) {
    /**
     * A root, of which at least one thing is behind the row.
     *
     * @param root the root
     * @param things those of its things without which the row would be another
     * @param adds what they add to the row's tallies, together
     */
    record Part(RootKey root, List<Thing> things, List<Contribution> adds) {}

    static Explanation of(RowQuestion question, EventLedger ledger) {
        Tallies tallies = new Tallies();
        Contributions how = new Contributions();
        ledger.roots()
                .forEach((root, things) -> contributions(root, things, how).forEach(tallies.adding()::accept));
        ledger.received().forEach(record -> tallies.adding().accept(record.counted()));
        tallies.drain((area, sink) -> {}, (cell, changed) -> question.put(cell, changed.partial()));
        List<Part> parts = new ArrayList<>();
        ledger.roots().forEach((root, things) -> {
            List<Contribution> adds = behind(root, things, question, how);
            if (!adds.isEmpty()) {
                parts.add(new Part(root, needed(root, things, adds, question, how), adds));
            }
        });
        List<EventLedger.Received> received = ledger.received().stream()
                .filter(record -> question.isBehind(record.counted().cell()))
                .toList();
        return new Explanation(question.answer(tallies.cells()), parts, received);
    }

    /** The things of a root without which it would add something else. */
    private static List<Thing> needed(
            RootKey root, Collection<Thing> things, List<Contribution> adds, RowQuestion question, Contributions how) {
        Set<String> whole = lines(adds);
        List<Thing> needed = new ArrayList<>();
        for (Thing thing : things) {
            List<Thing> others = new ArrayList<>(things);
            others.remove(thing);
            if (!lines(behind(root, others, question, how)).equals(whole)) {
                needed.add(thing);
            }
        }
        return needed;
    }

    private static List<Contribution> behind(
            RootKey root, Collection<Thing> things, RowQuestion question, Contributions how) {
        return contributions(root, things, how).stream()
                .filter(contribution -> question.isBehind(contribution.cell()))
                .toList();
    }

    private static List<Contribution> contributions(RootKey key, Collection<Thing> things, Contributions how) {
        Root root = new Root(key.stream());
        things.forEach(thing -> root.put(thing.counting()));
        return root.contributions(how);
    }

    /** Contributions as text, since arrays are equal to themselves only; equal ones are told apart by their number. */
    private static Set<String> lines(List<Contribution> contributions) {
        Set<String> lines = new HashSet<>();
        for (Contribution contribution : contributions) {
            String line = SlotText.of(contribution) + " of " + contribution.cell() + " at " + contribution.recordedAt();
            int number = 1;
            while (!lines.add(line + " #" + number)) {
                number++;
            }
        }
        return lines;
    }
}
