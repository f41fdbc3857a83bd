package fi.hankevirta.pipeline;

import static fi.hankevirta.intake.ValidEvents.closed;
import static fi.hankevirta.intake.ValidEvents.closing;
import static fi.hankevirta.intake.ValidEvents.goal;
import static fi.hankevirta.intake.ValidEvents.measurement;
import static fi.hankevirta.intake.ValidEvents.milestone;
import static fi.hankevirta.intake.ValidEvents.national;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.reached;
import static fi.hankevirta.intake.ValidEvents.review;
import static fi.hankevirta.intake.ValidEvents.status;
import static fi.hankevirta.intake.ValidEvents.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.event.Authority;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.topic.EventStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every figure, computed by the whole topology from hand-made events. Lappi takes part in pilot 1 and reports
 * everything, Kainuu takes part in pilot 2 and is silent about notifications, which both are expected to report.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EveryFigureTest {
    private static final List<String> ROWS = List.of(
            "pilots.progress|pilot=PILOT_1|FI|FI|ALL: 2/6 = 0.3333333333333333 OK, 1 of 1",
            "pilots.milestone|pilot=PILOT_1,milestone=AVAIN_IN_USE|FI|FI|ALL: 1/1 = 1.0 OK, 1 of 1",
            "pilots.coverage|pilot=PILOT_1,milestone=JOINED|FI|FI|ALL: 0/1 = 0.0 OK, 1 of 1",
            "pilots.reached|pilot=PILOT_1,milestone=AVAIN_IN_USE|FI|FI|2022-Q1: 1/null = 1.0 OK, 1 of 1",
            "pilots.lead-time|pilot=PILOT_1|HANKEALUE|LAPPI|ALL: 42/1 = 42.0 OK, 1 of 1",
            "pilots.method|method=INDIVIDUAL_WORK|YTA|OYS|ALL: 0/1 = 0.0 OK, 1 of 1",
            "pilots.national|item=STRUCTURAL|FI|FI|ALL: 1/7 = 0.14285714285714285 OK, 0 of 0",
            "avain.plans||FI|FI|2022-06: 1/null = 1.0 OK, 1 of 1",
            "avain.followed-up||FI|FI|2022: 1/1 = 1.0 OK, 1 of 1",
            "avain.evaluations||FI|FI|2022-06: 1/3 = 0.3333333333333333 OK, 1 of 1",
            "avain.evaluations|domain=HOUSING|FI|FI|2022-06: 1/1 = 1.0 OK, 1 of 1",
            "avain.evaluations|direction=IMPROVE|FI|FI|2022-06: 1/2 = 0.5 OK, 1 of 1",
            "avain.partly||FI|FI|2022-06: 1/3 = 0.3333333333333333 OK, 1 of 1",
            "avain.change|change=IMPROVED|FI|FI|2022-06: 1/2 = 0.5 OK, 1 of 1",
            "avain.change|change=UNCHANGED|FI|FI|2022-06: 0/2 = 0.0 OK, 1 of 1",
            "avain.attained||FI|FI|ALL: 1/3 = 0.3333333333333333 OK, 1 of 1",
            "avain.client-present||FI|FI|2022-06: 1/2 = 0.5 OK, 1 of 1",
            "spro.received||FI|FI|2022-06: 13/null = 13.0 OK, 1 of 2",
            "spro.received|category=STAFFING|FI|FI|2022-Q2: 13/null = 13.0 OK, 1 of 2",
            "spro.closed||FI|FI|2022-06: 12/null = 12.0 OK, 1 of 2",
            "spro.open||FI|FI|2022-06: 1/null = 1.0 OK, 1 of 2",
            "spro.handling-days|quantile=p50|FI|FI|2022-06: 6/12 = 6.0 OK, 1 of 2",
            "spro.handling-days|quantile=p90|FI|FI|2022-06: 11/12 = 11.0 OK, 1 of 2",
            "spro.first-response-days|quantile=p50|FI|FI|2022-06: null/9 = null UNDEFINED, 1 of 2",
            "spro.with-measures||FI|FI|2022-06: 2/6 = 0.3333333333333333 OK, 1 of 2",
            "spro.escalated||FI|FI|2022-06: 1/13 = 0.07692307692307693 OK, 1 of 2",
            "spro.in-target||FI|FI|2022-06: 12/12 = 1.0 OK, 1 of 2",
            "structural.coverage|coverage=PARTIAL|FI|FI|2022-05: 1/1 = 1.0 OK, 1 of 0",
            "structural.coverage|coverage=WHOLE|FI|FI|2022-05: 0/1 = 0.0 OK, 1 of 0",
            "structural.units|unitType=MUNICIPALITY|FI|FI|2022-05: 2/21 = 0.09523809523809523 OK, 1 of 0",
            "structural.model|model=CLIENT_PANEL|FI|FI|2022-Q2: 1/1 = 1.0 OK, 1 of 0",
            "reporting.completeness|stream=spro-notification|FI|FI|2022-06: 1/2 = 0.5 OK, 1 of 2",
            "reporting.completeness|stream=spro-notification|HANKEALUE|KAINUU|2022-06: 0/1 = 0.0 OK, 0 of 1",
            "reporting.timeliness|stream=spro-notification|HANKEALUE|LAPPI|2022-06: 1/1 = 1.0 OK, 1 of 1",
            "reporting.reconciliation|stream=spro-notification|FI|FI|2022-06: 14/20 = 0.7 OK, 1 of 2",
            "reporting.rejected|stream=spro-notification|FI|FI|2024-07: 1/1 = 1.0 OK, 1 of 2",
            "reporting.rejected|stream=spro-notification|FI|FI|ALL: 1/15 = 0.06666666666666667 OK, 1 of 2",
            "reporting.corrections|stream=spro-notification|FI|FI|2022-06: 1/14 = 0.07142857142857142 OK, 1 of 2",
            "reporting.corrections|stream=pilot-milestone|FI|FI|ALL: 0/5 = 0.0 OK, 2 of 0");

    private final PipelineDriver pipeline = new PipelineDriver(SmallRegister.of(List.of("LAPPI", "KAINUU")), 2);

    @BeforeAll
    void sendAll() {
        pipeline.pipe(milestone().build());
        pipeline.pipe(reached("TEST_VERSION_IN_USE", "2022-02-01").build());
        pipeline.pipe(reached("AVAIN_IN_USE", "2022-03-15").build());
        pipeline.pipe(reached("METHOD_SELECTED", "2022-04-01")
                .setHankealue("KAINUU")
                .setProgrammeItem("PILOT_2")
                .setMethod("INDIVIDUAL_WORK")
                .build());
        pipeline.pipe(national()
                .setStatus(MilestoneStatus.REACHED)
                .setReachedOn(LocalDate.of(2022, 1, 31))
                .build());
        pipeline.pipe(measurement().setClientPresent(true).build());
        pipeline.pipe(review(
                        1,
                        "2022-06-10",
                        goal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED, SituationChange.IMPROVED),
                        goal("FINANCES", GoalDirection.MAINTAIN, GoalOutcome.PARTLY_ACHIEVED),
                        goal(
                                "PARTICIPATION",
                                GoalDirection.IMPROVE,
                                GoalOutcome.NOT_ACHIEVED,
                                SituationChange.WORSENED))
                .setClientPresent(false)
                .build());
        for (int days = 1; days <= 12; days++) {
            pipeline.pipe(closedAfter(days));
        }
        pipeline.pipe(notification().setNotificationId(uuid(300)).build());
        pipeline.pipe(closed(NotificationState.CLOSED_MERGED, "2022-06-05")
                .setNotificationId(uuid(301))
                .build());
        pipeline.pipe(status().build());
        pipeline.pipe(closing().setPeriod("2022-06").setDeclaredEvents(20).build());
        // While it is June in UTC, July has begun in Finland.
        pipeline.pipe(arrival(notification().setRevision(0).build(), Instant.parse("2024-06-30T21:00:00Z")));
    }

    @AfterAll
    void close() {
        pipeline.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowIs(String row) {
        String key = row.substring(0, row.indexOf(": "));

        assertThat(key + ": " + PipelineTopologyTest.row(pipeline, key)).isEqualTo(row);
    }

    @Test
    void noFigureOfTheCatalogueIsLeftOut() {
        assertThat(ROWS.stream().map(row -> row.substring(0, row.indexOf('|'))).distinct())
                .containsExactlyElementsOf(FigureCatalogue.shipped().all().stream()
                        .map(FigureEntry::id)
                        .toList());
    }

    static List<String> rows() {
        return ROWS;
    }

    /** Of twelve notifications that were closed after 1 to 12 days, every second was corrected, two with measures. */
    private static SproNotification closedAfter(int days) {
        LocalDate closedOn = LocalDate.of(2022, 6, 1).plusDays(days);
        boolean corrected = days % 2 == 1;
        SproNotification.Builder event = closed(
                        corrected ? NotificationState.CLOSED_CORRECTED : NotificationState.CLOSED_NO_DEFECT,
                        closedOn.toString())
                .setNotificationId(uuid(200 + days))
                .setHandlingStartedOn(days <= 9 ? LocalDate.of(2022, 6, 2) : null)
                .setMeasuresStartedOn(days == 1 || days == 3 ? closedOn : null);
        if (days == 12) {
            event.setRevision(2).setEscalatedOn(LocalDate.of(2022, 6, 5)).setAuthority(Authority.AVI);
        }
        return event.build();
    }

    private static Arrival arrival(SproNotification event, Instant at) {
        byte[] value = new Codecs().of(EventStream.SPRO_NOTIFICATION).encode(event);
        return new Arrival("hankealue.lappi.spro-notification.v1", 0, 0, at.toEpochMilli(), null, value, List.of());
    }
}
