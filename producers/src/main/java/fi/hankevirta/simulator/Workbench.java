package fi.hankevirta.simulator;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;

/** Where wrong messages are made: right events of things that exist nowhere else, changed by a recipe. */
final class Workbench {
    private static final double SPRO = 0.6;
    private static final double AVAIN = 0.3;
    private static final double STRUCTURAL = 0.05;

    private final World world;
    private final Post post;
    private final Chance chance;
    private final Specimens specimens;

    /** Makes a bench at a time, in milliseconds; all draws come from the seed. */
    Workbench(World world, Post post, long seed, long time) {
        this.world = world;
        this.post = post;
        this.chance = new Chance(seed);
        this.specimens = new Specimens(world.register(), seed, time);
    }

    Chance chance() {
        return chance;
    }

    Register register() {
        return world.register();
    }

    /** Returns the day on which the bench's events are recorded. */
    LocalDate today() {
        return specimens.today();
    }

    /** Makes a right event of some stream, of the streams' usual shares. */
    Draft any() {
        double share = chance.share();
        if (share < SPRO) {
            return notification(event -> {});
        }
        if (share < SPRO + AVAIN) {
            return plan(event -> {});
        }
        return share < SPRO + AVAIN + STRUCTURAL ? status(event -> {}) : closing(event -> {});
    }

    /** Makes an event of a notification that was received today, changed. */
    Draft notification(Consumer<SproNotification.Builder> change) {
        Outlet outlet = area(EventStream.SPRO_NOTIFICATION);
        SproNotification.Builder event = specimens.notification(outlet.sender());
        change.accept(event);
        return draft(outlet, event.build());
    }

    /** Makes an event of a plan that was made today, changed. */
    Draft plan(Consumer<AvainMeasurement.Builder> change) {
        Outlet outlet = area(EventStream.AVAIN_MEASUREMENT);
        AvainMeasurement.Builder event = specimens.plan(outlet.sender());
        change.accept(event);
        return draft(outlet, event.build());
    }

    /** Makes an event of a first review that was held today, changed. */
    Draft review(Consumer<AvainMeasurement.Builder> change) {
        return plan(event -> {
            specimens.turnIntoReview(event);
            change.accept(event);
        });
    }

    /** Makes an event of a status in which two of five units have a model, changed. */
    Draft status(Consumer<StructuralStatus.Builder> change) {
        Outlet outlet = area(EventStream.STRUCTURAL_STATUS);
        StructuralStatus.Builder event = specimens.status(outlet.sender());
        change.accept(event);
        return draft(outlet, event.build());
    }

    /** Makes an event of a month that was closed today, changed. */
    Draft closing(Consumer<ReportingPeriodClosed.Builder> change) {
        Outlet outlet = area(EventStream.REPORTING_PERIOD);
        ReportingPeriodClosed.Builder event = specimens.closing(outlet.sender());
        change.accept(event);
        return draft(outlet, event.build());
    }

    /** Makes an event of a planned milestone of a participant, changed; nothing when no participant is such. */
    Optional<Draft> milestone(Predicate<Participation> who, String code, Consumer<PilotMilestone.Builder> change) {
        List<Participation> participants = register().pilots().stream()
                .flatMap(pilot -> register().participants(pilot).values().stream())
                .flatMap(List::stream)
                .filter(p -> register().milestones(p.pilot()).containsKey(code))
                .filter(who)
                .toList();
        if (participants.isEmpty()) {
            return Optional.empty();
        }
        Participation participant = chance.pick(participants);
        PilotMilestone.Builder event = specimens.milestone(participant, code);
        change.accept(event);
        return Optional.of(
                draft(world.outlets().of(participant.hankealue(), EventStream.PILOT_MILESTONE), event.build()));
    }

    /** Makes an event that some sender puts into its topic of a stream, whatever the event says. */
    Draft draft(Outlet outlet, SpecificRecord event) {
        return new Draft(outlet, Post.key(event), post.value(event), post.headers(outlet, Envelope.of(event)));
    }

    /** Draws an outlet of a stream. */
    Outlet area(EventStream stream) {
        return chance.pick(world.outlets().of(stream));
    }

    Outlet coordinator() {
        return world.outlets().of(Register.COORDINATOR, EventStream.PILOT_MILESTONE);
    }

    Specimens specimens() {
        return specimens;
    }
}
