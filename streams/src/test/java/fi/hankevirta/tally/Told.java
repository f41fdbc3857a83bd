package fi.hankevirta.tally;

import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Contributions on one line each. */
final class Told {
    private Told() {}

    /** The cell, then the amounts; with a first slot above 0 before them. */
    static List<String> by(SpecificRecord... events) {
        return contributions(events).stream().map(Told::line).toList();
    }

    /** The same of contributions in any order. */
    static List<String> of(List<Contribution> contributions) {
        return contributions.stream().map(Told::line).sorted().toList();
    }

    /** The same of one tally only. */
    static List<String> by(Tally tally, SpecificRecord... events) {
        return contributions(events).stream()
                .filter(contribution -> contribution.cell().tally() == tally)
                .map(Told::line)
                .toList();
    }

    /** When the one contribution to a tally was recorded, in milliseconds. */
    static long recordedAt(Tally tally, SpecificRecord... events) {
        return contributions(events).stream()
                .filter(contribution -> contribution.cell().tally() == tally)
                .mapToLong(Contribution::recordedAt)
                .reduce((a, b) -> {
                    throw new AssertionError("more than one contribution to " + tally);
                })
                .orElseThrow();
    }

    private static List<Contribution> contributions(SpecificRecord... events) {
        return Contributions.of(EventStream.of(events[0]), List.of(events));
    }

    private static String line(Contribution contribution) {
        String cell = new String(contribution.cell().toBytes(), StandardCharsets.UTF_8);
        String slot = contribution.firstSlot() == 0 ? "" : contribution.firstSlot() + ":";
        return cell + " " + slot + Arrays.toString(contribution.amounts());
    }
}
