package fi.hankevirta.simulator;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.Reason;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the specification's section 2 that are of one stream; every one that is broken adds its reason. Where a
 * symbol is unknown, the rules that speak of it are left aside.
 */
final class StreamRules {
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";
    private static final Set<String> STREAMS = Set.of(
            "pilot-milestone", "avain-measurement", "spro-notification", "structural-status", "reporting-period");

    private final Register register;
    private final Set<Reason> reasons;

    StreamRules(Register register, Set<Reason> reasons) {
        this.register = register;
        this.reasons = reasons;
    }

    void check(SpecificRecord event) {
        unless(
                Reason.UNKNOWN_CODE,
                symbols(event).noneMatch(symbol -> symbol.name().equals("UNKNOWN")));
        if (event instanceof PilotMilestone milestone) {
            milestone(milestone);
        } else if (event instanceof AvainMeasurement measurement) {
            measurement(measurement);
        } else if (event instanceof SproNotification notification) {
            notification(notification);
        } else if (event instanceof StructuralStatus status) {
            status(status);
        } else if (event instanceof ReportingPeriodClosed closing) {
            unless(Reason.UNKNOWN_CODE, STREAMS.contains(closing.getStream()));
            unless(Reason.CONTRADICTION, closing.getPeriod().matches(MONTH));
            unless(Reason.CONTRADICTION, closing.getDeclaredEvents() >= 0);
        } else {
            throw new AssertionError(
                    "no event of a stream: " + event.getSchema().getFullName());
        }
    }

    private void milestone(PilotMilestone event) {
        Milestone milestone = register.milestones(event.getProgrammeItem()).get(event.getMilestone());
        boolean thl = event.getHankealue().equals("THL");
        unless(Reason.UNKNOWN_CODE, milestone != null);
        if (milestone != null) {
            boolean ofAreas = milestone.level() == Milestone.Level.SUB_PARTICIPANT;
            unless(Reason.UNKNOWN_CODE, thl != ofAreas);
        }
        List<Participation> participants =
                register.participants(event.getProgrammeItem()).getOrDefault(event.getHankealue(), List.of());
        unless(Reason.UNKNOWN_CODE, thl || !participants.isEmpty());
        List<String> listed = participants.stream()
                .map(Participation::subParticipant)
                .filter(Objects::nonNull)
                .toList();
        String subParticipant = event.getSubParticipant();
        unless(Reason.MISSING_FIELD, listed.isEmpty() || subParticipant != null);
        unless(Reason.UNKNOWN_CODE, subParticipant == null || listed.contains(subParticipant));
        boolean byMethod = event.getProgrammeItem().equals("PILOT_2")
                && Set.of("METHOD_SELECTED", "METHOD_IN_USE").contains(event.getMilestone());
        present(event.getMethod(), byMethod);
        unless(Reason.UNKNOWN_CODE, event.getMethod() == null || register.hasMethod(event.getMethod()));
        present(event.getReachedOn(), event.getStatus() == MilestoneStatus.REACHED);
    }

    private void measurement(AvainMeasurement event) {
        unless(Reason.CONTRADICTION, event.getMeasurementId().matches(UUID));
        unless(Reason.CONTRADICTION, event.getPlanPseudonym().matches("[0-9a-fA-F]{64}"));
        boolean plan = event.getStage() == MeasurementStage.PLAN;
        boolean unknown = event.getStage() == MeasurementStage.UNKNOWN;
        unless(Reason.CONTRADICTION, event.getSequence() >= 0);
        unless(Reason.CONTRADICTION, unknown || plan == (event.getSequence() == 0));
        Set<String> domains = new HashSet<>();
        for (AvainGoal goal : event.getGoals()) {
            unless(Reason.UNKNOWN_CODE, register.hasDomain(goal.getDomain()));
            unless(Reason.CONTRADICTION, domains.add(goal.getDomain()));
            unless(Reason.CONTRADICTION, !plan || goal.getOutcome() == GoalOutcome.NOT_EVALUATED);
        }
    }

    private void notification(SproNotification event) {
        unless(Reason.CONTRADICTION, event.getNotificationId().matches(UUID));
        Stream.of(
                        event.getHandlingStartedOn(),
                        event.getMeasuresStartedOn(),
                        event.getEscalatedOn(),
                        event.getClosedOn())
                .filter(Objects::nonNull)
                .forEach(date -> unless(Reason.CONTRADICTION, !date.isBefore(event.getNotifiedOn())));
        present(event.getClosedOn(), event.getState().name().startsWith("CLOSED_"));
        LocalDate escalatedOn = event.getEscalatedOn();
        unless(Reason.MISSING_FIELD, event.getState() != NotificationState.ESCALATED || escalatedOn != null);
        boolean early = !event.getNotifiedOn().isAfter(LocalDate.parse("2023-12-31"));
        unless(Reason.CONTRADICTION, event.getLegalBasis() != LegalBasis.SHL_48 || early);
        unless(Reason.CONTRADICTION, event.getLegalBasis() != LegalBasis.VALVONTALAKI_29 || !early);
        Authority authority = event.getAuthority();
        present(authority, escalatedOn != null);
        if (escalatedOn != null && authority != null && authority != Authority.UNKNOWN) {
            boolean avi = !escalatedOn.isAfter(LocalDate.parse("2025-12-31"));
            unless(Reason.CONTRADICTION, authority == (avi ? Authority.AVI : Authority.LVV));
        }
    }

    private void status(StructuralStatus event) {
        int with = event.getUnitsWithModel();
        int total = event.getUnitsTotal();
        unless(Reason.CONTRADICTION, event.getAsOf().matches(MONTH));
        unless(Reason.CONTRADICTION, total > 0 && with >= 0 && with <= total);
        Coverage counted = with == 0 ? Coverage.NONE : with == total ? Coverage.WHOLE : Coverage.PARTIAL;
        boolean unknown = event.getCoverage() == Coverage.UNKNOWN;
        unless(Reason.CONTRADICTION, unknown || event.getCoverage() == counted);
        unless(
                Reason.CONTRADICTION,
                event.getCoverage() != Coverage.NONE || event.getModels().isEmpty());
        unless(
                Reason.CONTRADICTION,
                new HashSet<>(event.getModels()).size() == event.getModels().size());
        event.getModels().forEach(model -> unless(Reason.UNKNOWN_CODE, register.hasModel(model)));
    }

    /** A field is there if and only if it has to be. */
    private void present(@Nullable Object field, boolean required) {
        unless(Reason.MISSING_FIELD, field != null || !required);
        unless(Reason.CONTRADICTION, field == null || required);
    }

    private void unless(Reason reason, boolean kept) {
        if (!kept) {
            reasons.add(reason);
        }
    }

    private static Stream<Enum<?>> symbols(@Nullable Object value) {
        if (value instanceof SpecificRecord record) {
            return record.getSchema().getFields().stream().flatMap(f -> symbols(record.get(f.pos())));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().flatMap(StreamRules::symbols);
        }
        return value instanceof Enum<?> symbol ? Stream.of(symbol) : Stream.empty();
    }
}
