package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.event.Authority;
import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.event.UnitType;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * Adversarial events: so few things, days and times that revisions collide, tie, move between months and come and go,
 * and about one in ten breaks a rule. Deterministic by seed.
 */
public final class RandomEvents {
    private static final Instant ARRIVAL = Instant.parse("2024-06-01T12:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 11, 20);

    private static final Codecs CODECS = new Codecs(); // Dear to make, and some tests make an instance an event.

    private final Random random;
    private final Register register;
    private final List<String> areas;

    /** Makes the events of a seed, of all areas of the register. */
    public RandomEvents(Register register, long seed) {
        this(register, new Random(seed));
    }

    /** Makes the events that come from a source of chance. */
    RandomEvents(Register register, Random random) {
        this.register = register;
        this.areas = register.areas().stream().map(Hankealue::code).toList();
        this.random = random;
    }

    /** Returns this many records, in no particular order, with repetitions. */
    public List<Arrival> arrivals(int count) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arrivals.add(arrival(i));
        }
        return arrivals;
    }

    /** Returns a record of any stream. */
    Arrival arrival(int offset) {
        SpecificRecord event = switch (random.nextInt(12)) {
            case 0, 1, 2 -> milestone();
            case 3, 4, 5 -> measurement();
            case 6 -> status();
            case 7, 8 -> closing();
            default -> notification();
        };
        return arrival(event, offset);
    }

    private Arrival arrival(SpecificRecord event, int offset) {
        EventStream stream = EventStream.of(event);
        String area = (String) event.get(1);
        byte[] value = CODECS.of(stream).encode(event);
        if (random.nextInt(25) == 0) {
            value[random.nextInt(value.length)] ^= (byte) (1 << random.nextInt(8)); // Damaged on the way.
        }
        byte[] key = random.nextInt(5) == 0 ? null : stream.keyOf(event).getBytes(StandardCharsets.UTF_8);
        return new Arrival(Sent.topic(area, stream), 0, offset, arrival().toEpochMilli(), key, value, List.of());
    }

    private Instant arrival() {
        return ARRIVAL.plus(Duration.ofHours(random.nextInt(24 * 40)));
    }

    private SproNotification notification() {
        LocalDate notified = day();
        NotificationState state = symbol(NotificationState.class);
        LocalDate escalated = state == NotificationState.ESCALATED || chance(5) ? after(notified) : null;
        boolean closed = state.name().startsWith("CLOSED");
        return SproNotification.newBuilder()
                .setEventId(eventId())
                .setHankealue(pick(areas))
                .setRevision(1 + random.nextInt(4))
                .setRecordedAt(recordedAt())
                .setRetracted(chance(8))
                .setNotificationId(id(30))
                .setState(state)
                .setNotifiedOn(notified)
                .setHandlingStartedOn(chance(2) ? after(notified) : null)
                .setMeasuresStartedOn(chance(2) ? after(notified) : null)
                .setEscalatedOn(escalated)
                .setClosedOn(closed || chance(60) ? after(notified) : null)
                .setCategory(symbol(NotificationCategory.class))
                .setThreat(chance(2))
                .setSector(symbol(ServiceSector.class))
                .setLegalBasis(chance(40) ? LegalBasis.VALVONTALAKI_29 : LegalBasis.SHL_48)
                .setAuthority(escalated == null ? null : Authority.AVI)
                .build();
    }

    private AvainMeasurement measurement() {
        MeasurementStage stage = symbol(MeasurementStage.class);
        boolean plan = stage == MeasurementStage.PLAN;
        List<AvainGoal> goals = new ArrayList<>();
        for (String domain : List.of("HOUSING", "FINANCES", "PARTICIPATION")) {
            if (chance(2)) {
                goals.add(new AvainGoal(
                        domain,
                        symbol(GoalDirection.class),
                        plan ? GoalOutcome.NOT_EVALUATED : symbol(GoalOutcome.class),
                        chance(2) ? symbol(SituationChange.class) : null));
            }
        }
        return AvainMeasurement.newBuilder()
                .setEventId(eventId())
                .setHankealue(pick(areas))
                .setRevision(1 + random.nextInt(3))
                .setRecordedAt(recordedAt())
                .setRetracted(chance(8))
                .setMeasurementId(id(12))
                .setPlanPseudonym(String.format(Locale.ROOT, "%064x", random.nextInt(6)))
                .setStage(stage)
                .setSequence(plan ? 0 : 1 + random.nextInt(3))
                .setMeasuredOn(day())
                .setClientPresent(chance(3) ? null : chance(2))
                .setInstrumentVersion("1.0")
                .setGoals(goals)
                .build();
    }

    private PilotMilestone milestone() {
        String item = pick(List.copyOf(register.programmeItems()));
        boolean national = chance(4) || !register.pilots().contains(item);
        List<Milestone> milestones = register.milestones(item).values().stream()
                .filter(m -> (m.level() != Milestone.Level.SUB_PARTICIPANT) == national)
                .toList();
        Milestone milestone = pick(milestones);
        Participation participation = national ? null : participation(item);
        MilestoneStatus status = symbol(MilestoneStatus.class);
        return PilotMilestone.newBuilder()
                .setEventId(eventId())
                .setHankealue(participation == null ? Register.COORDINATOR : participation.hankealue())
                .setSubParticipant(participation == null ? null : participation.subParticipant())
                .setRevision(1 + random.nextInt(3))
                .setRecordedAt(recordedAt())
                .setRetracted(chance(8))
                .setProgrammeItem(item)
                .setMilestone(milestone.code())
                .setMethod(
                        milestone.code().startsWith("METHOD_")
                                ? pick(register.methods()).code()
                                : null)
                .setStatus(status)
                .setPlannedOn(null)
                .setReachedOn(status == MilestoneStatus.REACHED ? day() : null)
                .build();
    }

    private StructuralStatus status() {
        int total = 1 + random.nextInt(5);
        int with = random.nextInt(total + 1);
        Coverage coverage = with == 0 ? Coverage.NONE : with == total ? Coverage.WHOLE : Coverage.PARTIAL;
        return StructuralStatus.newBuilder()
                .setEventId(eventId())
                .setHankealue(pick(areas))
                .setRevision(1 + random.nextInt(3))
                .setRecordedAt(recordedAt())
                .setRetracted(chance(8))
                .setAsOf(YearMonth.from(day()).toString())
                .setCoverage(chance(20) ? symbol(Coverage.class) : coverage)
                .setUnitType(symbol(UnitType.class))
                .setUnitsWithModel(with)
                .setUnitsTotal(total)
                .setModels(coverage == Coverage.NONE ? List.of() : List.of(pick(register.models())))
                .build();
    }

    private ReportingPeriodClosed closing() {
        Instant recordedAt = recordedAt();
        YearMonth period = YearMonth.from(day());
        LocalDate closedOn = period.atEndOfMonth().plusDays(random.nextInt(20) - 2L);
        return ReportingPeriodClosed.newBuilder()
                .setEventId(eventId())
                .setHankealue(pick(areas))
                .setRevision(1 + random.nextInt(3))
                .setRecordedAt(recordedAt)
                .setRetracted(chance(5))
                .setStream(pick(List.of(EventStream.values())).code())
                .setPeriod(period.toString())
                .setDeclaredEvents(random.nextInt(4) - (chance(40) ? 1 : 0))
                .setClosedAt(closedOn.atTime(21 + random.nextInt(2), 30).toInstant(ZoneOffset.UTC))
                .build();
    }

    private Participation participation(String pilot) {
        return pick(register.participants(pilot).values().stream()
                .flatMap(List::stream)
                .toList());
    }

    /** Every second one on one day, so that revisions tie; the others on many, so that the latest of them changes. */
    private Instant recordedAt() {
        int day = chance(2) ? 10 : random.nextInt(20);
        return Instant.parse("2023-01-01T00:00:00Z").plusSeconds(86_400L * day);
    }

    /** Few, so that events tie in their ids too, and their bytes decide. */
    private String eventId() {
        return id(chance(2) ? 2 : 40);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(120));
    }

    private LocalDate after(LocalDate day) {
        return day.plusDays(random.nextInt(300) - 2L); // Now and then before it.
    }

    private String id(int of) {
        return new UUID(0, random.nextInt(of)).toString();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Any symbol, seldom UNKNOWN, which stands first. */
    private <E extends Enum<E>> E symbol(Class<E> type) {
        E[] symbols = type.getEnumConstants();
        return chance(80) ? symbols[0] : symbols[1 + random.nextInt(symbols.length - 1)];
    }

    /** Returns the records with a third of them twice, in another order. */
    public static List<Arrival> shuffledWithDuplicates(List<Arrival> arrivals, long seed) {
        Random order = new Random(seed);
        List<Arrival> shuffled = new ArrayList<>(arrivals);
        arrivals.stream().filter(arrival -> order.nextInt(3) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, order);
        return shuffled;
    }
}
