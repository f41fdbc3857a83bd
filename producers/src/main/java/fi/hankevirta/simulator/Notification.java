package fi.hankevirta.simulator;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A notification of a defect or the threat of one (specification, section 2). */
final class Notification implements Thing<NotificationCase> {
    private static final LocalDate FIRST_OF_VALVONTALAKI = LocalDate.of(2024, 1, 1);
    private static final LocalDate FIRST_OF_LVV = LocalDate.of(2026, 1, 1);
    private static final double THREAT = 0.35;
    private static final double PRIVATE = 0.3;
    private static final double WITH_SUB_PARTICIPANT = 0.3;

    private final String hankealue;
    private final @Nullable String subParticipant;
    private final long seed;
    private final boolean threat;
    private final ServiceSector sector;

    private Notification(Outlet outlet, Chance chance) {
        this.hankealue = outlet.sender();
        this.subParticipant = subParticipant(outlet, chance);
        this.seed = chance.seed();
        this.threat = chance.of(THREAT);
        this.sector = chance.of(PRIVATE) ? ServiceSector.PRIVATE : ServiceSector.PUBLIC;
    }

    /** Begins a notification. */
    static Life<?> begin(World world, Outlet outlet, long time, Chance chance) {
        Notification notification = new Notification(outlet, chance);
        List<Change<NotificationCase>> changes = NotificationCourse.draw(time, chance);
        List<Revision<NotificationCase>> revisions = new History(world.habits(), chance).of(notification, changes);
        Revision<NotificationCase> last = revisions.get(revisions.size() - 1);
        world.ledger().enter(outlet, last.state().notified(), last.retracted());
        return new Life<>(outlet, notification, revisions, Schedule.of(revisions, world.habits(), chance, world.end()));
    }

    /** Draws a sub-participant of the area, or null, where any is optional. */
    static @Nullable String subParticipant(Outlet outlet, Chance chance) {
        return outlet.subParticipants().isEmpty() || !chance.of(WITH_SUB_PARTICIPANT)
                ? null
                : chance.pick(outlet.subParticipants());
    }

    static LegalBasis legalBasis(LocalDate notifiedOn) {
        return notifiedOn.isBefore(FIRST_OF_VALVONTALAKI) ? LegalBasis.SHL_48 : LegalBasis.VALVONTALAKI_29;
    }

    static @Nullable Authority authority(@Nullable LocalDate escalatedOn) {
        if (escalatedOn == null) {
            return null;
        }
        return escalatedOn.isBefore(FIRST_OF_LVV) ? Authority.AVI : Authority.LVV;
    }

    @Override
    public SpecificRecord event(Revision<NotificationCase> revision) {
        NotificationCase state = revision.state();
        LocalDate notifiedOn = LocalDate.ofEpochDay(state.notified());
        LocalDate escalatedOn = Days.date(state.escalated());
        return SproNotification.newBuilder()
                .setEventId(Identifiers.uuid(seed, revision.recordedAt()))
                .setHankealue(hankealue)
                .setSubParticipant(subParticipant)
                .setRevision(revision.number())
                .setRecordedAt(Instant.ofEpochMilli(revision.recordedAt()))
                .setRetracted(revision.retracted())
                .setNotificationId(Identifiers.uuid(seed, 0))
                .setState(state.state())
                .setNotifiedOn(notifiedOn)
                .setHandlingStartedOn(Days.date(state.handlingStarted()))
                .setMeasuresStartedOn(Days.date(state.measuresStarted()))
                .setEscalatedOn(escalatedOn)
                .setClosedOn(Days.date(state.closed()))
                .setCategory(state.category())
                .setThreat(threat)
                .setSector(sector)
                .setLegalBasis(legalBasis(notifiedOn))
                .setAuthority(authority(escalatedOn))
                .build();
    }

    @Override
    public Mending<NotificationCase> mending(Chance chance) {
        if (chance.of(0.5)) {
            int days = chance.between(1, 3);
            return state -> state.notifiedEarlier(days);
        }
        NotificationCategory category = NotificationCourse.category(chance);
        return state -> state.of(category);
    }
}
