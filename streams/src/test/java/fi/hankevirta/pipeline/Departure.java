package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * Many things, each recorded at a time of its own; then, the latest first, all but the first of each area and stream
 * are retracted in another month. So the latest times of a cell leave it while others stay, which random events bring
 * about too seldom.
 */
final class Departure {
    private static final int REVISION = 3;
    private static final int RECORDED_AT = 4;
    private static final int RETRACTED = 5;
    private static final Instant BEGIN = Instant.parse("2023-01-10T00:00:00Z");
    private static final Duration UNTIL_THEY_LEAVE = Duration.ofDays(40);

    private Departure() {}

    static List<Arrival> of(Sample sample) {
        Desk desk = new Desk(Samples.REGISTER);
        Set<Thing> things = new HashSet<>();
        Set<String> sources = new HashSet<>();
        List<Arrival> come = new ArrayList<>();
        List<Arrival> leave = new ArrayList<>();
        for (Arrival arrival : sample.events()) {
            if (desk.take(arrival) instanceof Taken.Event taken && things.add(Thing.of(taken))) {
                Instant recordedAt = BEGIN.plus(Duration.ofMinutes(come.size()));
                come.add(revision(taken, 1, recordedAt, false));
                if (!sources.add(taken.sender() + "|" + taken.stream())) {
                    leave.add(0, revision(taken, 2, recordedAt.plus(UNTIL_THEY_LEAVE), true));
                }
            }
        }
        come.addAll(leave);
        return come;
    }

    private static Arrival revision(Taken.Event taken, int revision, Instant recordedAt, boolean retracted) {
        SpecificRecord event = taken.event();
        event.put(REVISION, revision);
        event.put(RECORDED_AT, recordedAt);
        event.put(RETRACTED, retracted);
        return Sent.of(event, taken.at());
    }
}
