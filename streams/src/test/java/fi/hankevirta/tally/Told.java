package fi.hankevirta.tally;

import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** Contributions on one line each. */
final class Told {
    private static final Set<Tally> OF_ANY_THING = Set.of(Tally.REPORTING_THINGS, Tally.REPORTING_HELD);

    private Told() {}

    /**
     * The cell, then the amounts; with a first slot above 0 before them. What any thing contributes to the figures
     * about reporting is left out.
     */
    static List<String> by(SpecificRecord... events) {
        return contributions(events).stream()
                .filter(contribution ->
                        !OF_ANY_THING.contains(contribution.cell().tally()))
                .map(Told::line)
                .toList();
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

    /** What a root of these events contributes. */
    static List<Contribution> contributions(SpecificRecord... events) {
        EventStream stream = EventStream.of(events[0]);
        SingleObjectCodec<SpecificRecord> codec = new SingleObjectCodec<>(stream.schema());
        List<Revision> revisions = Arrays.stream(events)
                .map(event -> new Revision(event, codec.encode(event)))
                .toList();
        List<Contribution> contributions = new ArrayList<>();
        new Contributions().of(stream, revisions, ContributionSink.to(contributions::add));
        return contributions;
    }

    private static String line(Contribution contribution) {
        String cell = new String(contribution.cell().toBytes(), StandardCharsets.UTF_8);
        String slot = contribution.firstSlot() == 0 ? "" : contribution.firstSlot() + ":";
        return cell + " " + slot + Arrays.toString(contribution.amounts());
    }
}
