package fi.hankevirta.simulator;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.MeasurementStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A client plan with its AVAIN measurements: a plan, reviews about every three months, a closing review. */
final class ClientPlan implements Thing<Measurement> {
    private static final LocalDate SECOND_INSTRUMENT = LocalDate.of(2022, 5, 1);
    private static final double NEVER_REVIEWED = 0.15;
    private static final double CLOSED = 0.7;
    private static final int MOST_REVIEWS = 5;
    private static final double PRESENT = 0.8;
    private static final double PRESENCE_UNKNOWN = 0.05;

    private final String hankealue;
    private final @Nullable String subParticipant;
    private final long seed;
    private final PlanGoals goals;

    private ClientPlan(World world, Outlet outlet, Chance chance) {
        this.hankealue = outlet.sender();
        this.subParticipant = Notification.subParticipant(outlet, chance);
        this.seed = chance.seed();
        this.goals = new PlanGoals(world.register().domains(), seed);
    }

    /** Begins a plan. */
    static Life<?> begin(World world, Outlet outlet, long time, Chance chance) {
        ClientPlan plan = new ClientPlan(world, outlet, chance);
        History history = new History(world.habits(), chance);
        List<Revision<Measurement>> revisions = new ArrayList<>(8);
        for (Change<Measurement> measured : draw(time, chance)) {
            List<Revision<Measurement>> ofOne = history.of(plan, List.of(measured));
            Revision<Measurement> last = ofOne.get(ofOne.size() - 1);
            world.ledger().enter(outlet, last.state().day(), last.retracted());
            revisions.addAll(ofOne);
        }
        return new Life<>(outlet, plan, revisions, Schedule.of(revisions, world.habits(), chance, world.end()));
    }

    /** Returns how many messages a plan brings, on the average, of which so many days are seen. */
    static double expectedMessages(int days) {
        return 1 + 0.85 * Math.min(3, days / 92.0);
    }

    private static List<Change<Measurement>> draw(long time, Chance chance) {
        List<Change<Measurement>> measured = new ArrayList<>(MOST_REVIEWS + 1);
        int day = Days.of(time) - chance.between(0, 4);
        measured.add(new Change<>(time, new Measurement(MeasurementStage.PLAN, 0, day, 0)));
        int reviews = chance.of(NEVER_REVIEWED) ? 0 : chance.between(1, MOST_REVIEWS);
        boolean closed = chance.of(CLOSED);
        for (int sequence = 1; sequence <= reviews; sequence++) {
            day = Days.working(day + chance.between(75, 110));
            MeasurementStage stage =
                    closed && sequence == reviews ? MeasurementStage.CLOSING_REVIEW : MeasurementStage.REVIEW;
            long recordedAt = Days.time(Days.working(day + chance.waiting(1.5, 12)), chance.share());
            measured.add(new Change<>(recordedAt, new Measurement(stage, sequence, day, 0)));
        }
        return measured;
    }

    @Override
    public SpecificRecord event(Revision<Measurement> revision) {
        Measurement state = revision.state();
        long measurement = Chance.mix(seed, state.sequence());
        LocalDate measuredOn = LocalDate.ofEpochDay(state.day());
        return AvainMeasurement.newBuilder()
                .setEventId(Identifiers.uuid(measurement, revision.recordedAt()))
                .setHankealue(hankealue)
                .setSubParticipant(subParticipant)
                .setRevision(revision.number())
                .setRecordedAt(Instant.ofEpochMilli(revision.recordedAt()))
                .setRetracted(revision.retracted())
                .setMeasurementId(Identifiers.uuid(measurement, 0))
                .setPlanPseudonym(Identifiers.pseudonym(seed))
                .setStage(state.stage())
                .setSequence(state.sequence())
                .setMeasuredOn(measuredOn)
                .setClientPresent(clientPresent(new Chance(measurement)))
                .setInstrumentVersion(instrumentVersion(measuredOn))
                .setGoals(goals.asOf(state))
                .build();
    }

    @Override
    public Mending<Measurement> mending(Chance chance) {
        int days = chance.between(0, 2);
        return state -> state.mended(days);
    }

    static String instrumentVersion(LocalDate measuredOn) {
        return measuredOn.isBefore(SECOND_INSTRUMENT) ? "1.0" : "1.1";
    }

    private static @Nullable Boolean clientPresent(Chance chance) {
        return chance.of(PRESENCE_UNKNOWN) ? null : Boolean.valueOf(chance.of(PRESENT));
    }
}
