package fi.hankevirta.bench.data;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.SituationChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One client's plan and its latest measurement. */
final class ClientPlan {
    private static final int PSEUDONYM_BYTES = 32;
    private static final int MOST_GOALS = 4;
    private static final int ENDS = 400;
    private static final List<GoalOutcome> OUTCOMES =
            List.of(GoalOutcome.ACHIEVED, GoalOutcome.PARTLY_ACHIEVED, GoalOutcome.NOT_ACHIEVED);
    private static final List<SituationChange> CHANGES =
            List.of(SituationChange.WORSENED, SituationChange.UNCHANGED, SituationChange.IMPROVED);

    private record Aim(String domain, GoalDirection direction) {}

    private final String area;
    private final String pseudonym;
    private final List<Aim> aims = new ArrayList<>();
    private String measurementId = "";
    private MeasurementStage stage = MeasurementStage.PLAN;
    private LocalDate measuredOn = LocalDate.EPOCH;
    private @Nullable Boolean clientPresent;
    private List<AvainGoal> goals = List.of();
    private boolean retracted;
    private int sequence = -1;
    private int revision;

    ClientPlan(String area, List<String> domains, Draws draws) {
        this.area = area;
        this.pseudonym = draws.hex(PSEUDONYM_BYTES);
        int first = draws.between(0, domains.size() - 1);
        int count = draws.between(1, MOST_GOALS);
        for (int i = 0; i < count; i++) {
            GoalDirection direction = draws.happens(700) ? GoalDirection.IMPROVE : GoalDirection.MAINTAIN;
            aims.add(new Aim(domains.get((first + i) % domains.size()), direction));
        }
    }

    /** Measures anew: the plan first, reviews after it. */
    void measure(Draws draws, Instant now) {
        sequence++;
        revision = 0;
        retracted = false;
        measurementId = draws.uuid();
        measuredOn = now.atOffset(ZoneOffset.UTC).toLocalDate();
        stage = sequence == 0
                ? MeasurementStage.PLAN
                : draws.happens(ENDS) ? MeasurementStage.CLOSING_REVIEW : MeasurementStage.REVIEW;
        clientPresent = draws.happens(100) ? null : (Boolean) draws.happens(800);
        evaluate(draws);
    }

    /** Corrects the latest measurement. */
    void correct(Draws draws) {
        retracted = false;
        evaluate(draws);
    }

    void retract() {
        retracted = true;
    }

    boolean isOver() {
        return stage == MeasurementStage.CLOSING_REVIEW;
    }

    /** Returns the event of the next revision of its latest measurement. */
    AvainMeasurement report(String eventId, Instant now) {
        revision++;
        return new AvainMeasurement(
                eventId,
                area,
                null,
                revision,
                now,
                retracted,
                measurementId,
                pseudonym,
                stage,
                sequence,
                measuredOn,
                clientPresent,
                "1.0",
                goals);
    }

    private void evaluate(Draws draws) {
        boolean plan = stage == MeasurementStage.PLAN;
        goals = aims.stream()
                .map(aim -> new AvainGoal(
                        aim.domain(),
                        aim.direction(),
                        plan ? GoalOutcome.NOT_EVALUATED : draws.oneOf(OUTCOMES),
                        plan || draws.happens(300) ? null : draws.oneOf(CHANGES)))
                .toList();
    }
}
