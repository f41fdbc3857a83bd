package fi.hankevirta.pipeline;

import static fi.hankevirta.intake.ValidEvents.measurement;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.reached;
import static fi.hankevirta.intake.ValidEvents.review;
import static fi.hankevirta.intake.ValidEvents.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.Problem;
import fi.hankevirta.event.Reason;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.intake.ValidEvents;
import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.register.Register;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole topology, record by record. */
class PipelineTopologyTest {
    private static final Register REGISTER = SmallRegister.of(List.of("LAPPI", "ETELA_POHJANMAA", "HELSINKI"));
    private static final String RECEIVED = "spro.received||HANKEALUE|LAPPI|2022-06";

    private final PipelineDriver pipeline = new PipelineDriver(REGISTER, 1);

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void aRefusalGoesBackToItsSenderWithWhereWhyAndWhichRule() {
        pipeline.pipe(notification().build());
        pipeline.pipe(notification().setRevision(0).setSubParticipant("NOBODY").build());

        assertThat(pipeline.rejections("LAPPI"))
                .isEqualTo(Map.of(
                        "hankealue.lappi.spro-notification.v1|0|1",
                        Rejection.newBuilder()
                                .setSourceTopic("hankealue.lappi.spro-notification.v1")
                                .setSourcePartition(0)
                                .setSourceOffset(1)
                                .setEventId(uuid(1))
                                .setRejectedAt(PipelineDriver.STARTED_AT)
                                .setProblems(List.of(
                                        new Problem(Reason.CONTRADICTION, "revision", "revision.at-least-1"),
                                        new Problem(
                                                Reason.UNKNOWN_CODE, "subParticipant", "sub-participant.not-listed")))
                                .build()));
        assertThat(pipeline.rejections("HELSINKI")).isEmpty();
        assertThat(pipeline.rejections("THL")).isEmpty();
    }

    @Test
    void everyOutcomeIsReceivedAndItsLatencyMeasuredFromTheEarliestArrival() {
        pipeline.pipe(notification().build());
        pipeline.pipe(notification().build());
        pipeline.pipe("hankealue.lappi.spro-notification.v1", null, null);

        pipeline.gauges().latencies().committed();

        assertThat(pipeline.counts().total())
                .isEqualTo(new Counts(3, 1, 1, 1, PipelineDriver.STARTED_AT.toEpochMilli()));
        assertThat(pipeline.latencies()).containsExactly("TALLIES " + PipelineDriver.LATER.toMillis());
    }

    @Test
    void aTombstoneIsRefusedAndThePipelineGoesOn() {
        pipeline.pipe("hankealue.lappi.spro-notification.v1", null, null);
        pipeline.pipe(notification().build());

        assertThat(pipeline.rejections("LAPPI").values())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.getProblems())
                        .containsExactly(new Problem(Reason.UNREADABLE, null, "wire.empty")));
        assertThat(row(RECEIVED)).isEqualTo("1/null = 1.0 OK, 1 of 1");
        assertThat(pipeline.counts().total())
                .isEqualTo(new Counts(2, 1, 0, 1, PipelineDriver.STARTED_AT.toEpochMilli()));
    }

    @Test
    void aFiguresKeyIsFigureBreakdownLevelAreaAndPeriod() {
        pipeline.pipe(notification().build());

        assertThat(pipeline.rows().keySet())
                .filteredOn(key -> key.startsWith("spro.received|") && key.contains("|HANKEALUE|"))
                .containsExactlyInAnyOrder(
                        "spro.received||HANKEALUE|LAPPI|2022-06",
                        "spro.received||HANKEALUE|LAPPI|2022-Q2",
                        "spro.received||HANKEALUE|LAPPI|2022",
                        "spro.received||HANKEALUE|LAPPI|ALL",
                        "spro.received|category=STAFFING|HANKEALUE|LAPPI|2022-06",
                        "spro.received|category=STAFFING|HANKEALUE|LAPPI|2022-Q2",
                        "spro.received|category=STAFFING|HANKEALUE|LAPPI|2022",
                        "spro.received|category=STAFFING|HANKEALUE|LAPPI|ALL");
        assertThat(pipeline.rows()).containsKeys("spro.received||YTA|OYS|2022-06", "spro.open||FI|FI|ALL");
    }

    @Test
    void aRetractionEmptiesTheRowsAndTakingItBackFillsThemAgain() {
        pipeline.pipe(notification().build());
        pipeline.pipe(notification().setRevision(2).setRetracted(true).build());

        assertThat(row(RECEIVED)).isEqualTo("0/null = 0.0 OK, 0 of 1");
        assertThat(row("spro.escalated||HANKEALUE|LAPPI|2022-06")).isEqualTo("0/0 = null UNDEFINED, 0 of 1");
        assertThat(rowsOf("spro."))
                .allSatisfy(figure -> assertThat(figure.getLastRecordedAt()).isNull());
        assertThat(row("reporting.corrections|stream=spro-notification|HANKEALUE|LAPPI|2022-06"))
                .isEqualTo("1/1 = 1.0 OK, 1 of 1");

        pipeline.pipe(notification().setRevision(3).build());

        assertThat(row(RECEIVED)).isEqualTo("1/null = 1.0 OK, 1 of 1");
        assertThat(row("spro.escalated||HANKEALUE|LAPPI|2022-06")).isEqualTo("0/1 = 0.0 OK, 1 of 1");
        assertThat(rowsOf("spro."))
                .allSatisfy(figure -> assertThat(figure.getLastRecordedAt()).isEqualTo(ValidEvents.RECORDED_AT));
        assertThat(pipeline.counts().total())
                .isEqualTo(new Counts(3, 3, 0, 0, PipelineDriver.STARTED_AT.toEpochMilli()));
    }

    @Test
    void aCorrectionMovesAThingBetweenCells() {
        pipeline.pipe(reached("JOINED", "2022-05-31").build());
        pipeline.pipe(reached("JOINED", "2022-06-01").setRevision(2).build());
        pipeline.pipe(reached("JOINED", "2022-05-31").build());

        assertThat(row("pilots.reached|pilot=PILOT_1,milestone=JOINED|FI|FI|2022-05"))
                .isEqualTo("0/null = 0.0 OK, 0 of 2");
        assertThat(row("pilots.reached|pilot=PILOT_1,milestone=JOINED|FI|FI|2022-06"))
                .isEqualTo("1/null = 1.0 OK, 1 of 2");
        assertThat(row("pilots.coverage|pilot=PILOT_1,milestone=JOINED|FI|FI|ALL"))
                .isEqualTo("1/3 = " + 1.0 / 3 + " OK, 1 of 2");
        assertThat(pipeline.counts().total())
                .isEqualTo(new Counts(3, 2, 1, 0, PipelineDriver.STARTED_AT.toEpochMilli()));
    }

    @Test
    void changesOfSituationHaveThreeRows() {
        pipeline.pipe(measurement().build());
        pipeline.pipe(review(
                        1,
                        "2022-06-02",
                        ValidEvents.goal(
                                "HOUSING", GoalDirection.IMPROVE, GoalOutcome.NOT_EVALUATED, SituationChange.IMPROVED),
                        ValidEvents.goal(
                                "OTHER", GoalDirection.MAINTAIN, GoalOutcome.ACHIEVED, SituationChange.WORSENED))
                .build());

        assertThat(pipeline.rows().keySet())
                .filteredOn(key -> key.startsWith("avain.change|") && key.endsWith("|LAPPI|ALL"))
                .hasSize(3);
        assertThat(row("avain.change|change=WORSENED|HANKEALUE|LAPPI|ALL")).isEqualTo("1/2 = 0.5 OK, 1 of 1");
        assertThat(row("avain.change|change=UNCHANGED|HANKEALUE|LAPPI|ALL")).isEqualTo("0/2 = 0.0 OK, 1 of 1");
        assertThat(row("avain.change|change=IMPROVED|HANKEALUE|LAPPI|ALL")).isEqualTo("1/2 = 0.5 OK, 1 of 1");
    }

    @Test
    void equalIdsOfTwoAreasAreTwoThings() {
        pipeline.pipe(notification().build());
        pipeline.pipe(notification().setHankealue("HELSINKI").setRevision(2).build());

        assertThat(row("spro.received||FI|FI|2022-06")).isEqualTo("2/null = 2.0 OK, 2 of 3");
    }

    @Test
    void aRegisterWithANewAreaGivesItRows() {
        Register register = SmallRegister.of(
                List.of("LAPPI"),
                Map.of(
                        "hankealueet.csv",
                        "UUSI_ALUE,Uusi alue,Nya omradet,New area,99,99,OYS,,2020-01-01,",
                        "expected-reporting.csv",
                        "spro-notification,UUSI_ALUE,2021-01",
                        "pilot-participants.csv",
                        "PILOT_1,UUSI_ALUE,,,Uusi alue"));
        try (PipelineDriver wider = new PipelineDriver(register, 1)) {
            wider.pipe(notification().setHankealue("UUSI_ALUE").build());
            wider.pipe(reached("JOINED", "2022-06-01").setHankealue("UUSI_ALUE").build());

            assertThat(row(wider, "spro.received||HANKEALUE|UUSI_ALUE|2022-06")).isEqualTo("1/null = 1.0 OK, 1 of 1");
            assertThat(row(wider, "spro.received||YTA|OYS|2022-06")).isEqualTo("1/null = 1.0 OK, 1 of 2");
            assertThat(row(wider, "pilots.milestone|pilot=PILOT_1,milestone=JOINED|YTA|OYS|ALL"))
                    .isEqualTo("1/2 = 0.5 OK, 1 of 2");
        }
    }

    private Collection<Figure> rowsOf(String domain) {
        Map<String, Figure> rows = pipeline.rows();
        rows.keySet().removeIf(key -> !key.startsWith(domain));
        return rows.values();
    }

    private String row(String key) {
        return row(pipeline, key);
    }

    /** A row as numerator/denominator = value status, contributing of expected areas. */
    static String row(PipelineDriver pipeline, String key) {
        Figure row = Objects.requireNonNull(pipeline.rows().get(key), key);
        return row.getNumerator() + "/" + row.getDenominator() + " = " + row.getValue() + " " + row.getStatus() + ", "
                + row.getContributingAreas() + " of " + row.getExpectedAreas();
    }
}
