package fi.hankevirta.intake;

import static fi.hankevirta.intake.ValidEvents.measurement;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.intake.Decision.Refused;
import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** A sender hears of everything at once, and never reads its own data back. */
class AllProblemsTest {
    private static final byte[] CODE = "290200A902D".getBytes(StandardCharsets.UTF_8);

    @Test
    void everythingThatIsBrokenIsToldAtOnce() {
        SpecificRecord event = notification()
                .setEventId("?")
                .setRevision(-3)
                .setSubParticipant("NOBODY")
                .setState(NotificationState.ESCALATED)
                .setClosedOn(LocalDate.parse("2030-01-01"))
                .setAuthority(Authority.LVV)
                .build();

        assertThat(Decided.problems(event))
                .containsExactlyInAnyOrder(
                        "CONTRADICTION eventId uuid.malformed",
                        "CONTRADICTION revision revision.at-least-1",
                        "UNKNOWN_CODE subParticipant sub-participant.not-listed",
                        "FUTURE_DATE closedOn date.not-after-day-after-recorded-at",
                        "CONTRADICTION closedOn closed-on.only-when-closed",
                        "MISSING_FIELD escalatedOn escalated-on.required-when-escalated",
                        "CONTRADICTION authority authority.only-when-escalated");
    }

    @Test
    void aProblemThatSeveralGoalsHaveIsToldOnce() {
        SpecificRecord event = measurement()
                .setGoals(List.of(
                        ValidEvents.goal("GARDENING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED),
                        ValidEvents.goal("SINGING", GoalDirection.UNKNOWN, GoalOutcome.NOT_EVALUATED)))
                .build();

        assertThat(Decided.problems(event))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_CODE goals.domain code.unknown",
                        "CONTRADICTION goals.outcome goals.plan-not-evaluated",
                        "UNKNOWN_CODE goals.direction enum.unknown");
    }

    @Test
    void identityCodesInKeyAndHeadersAreToldOfAnUnreadableRecordToo() {
        Headers headers = new RecordHeaders().add("ce_subject", CODE);

        Decision decision = Decided.about(Decided.arrival(CODE, null, headers), EventStream.SPRO_NOTIFICATION);

        assertThat(Decided.problems(decision))
                .containsExactlyInAnyOrder(
                        "PERSONAL_IDENTITY_CODE null identity-code.key",
                        "PERSONAL_IDENTITY_CODE null identity-code.header",
                        "UNREADABLE null wire.empty");
    }

    @Test
    void identityCodesInEveryStringOfAValueAreToldByField() {
        String code = "x_010190Y999W";
        SpecificRecord event = measurement()
                .setEventId(code)
                .setSubParticipant(code)
                .setInstrumentVersion(code)
                .setGoals(List.of(ValidEvents.goal(code, GoalDirection.IMPROVE, GoalOutcome.NOT_EVALUATED)))
                .build();

        assertThat(Decided.problems(event))
                .contains(
                        "PERSONAL_IDENTITY_CODE eventId identity-code.value",
                        "PERSONAL_IDENTITY_CODE subParticipant identity-code.value",
                        "PERSONAL_IDENTITY_CODE instrumentVersion identity-code.value",
                        "PERSONAL_IDENTITY_CODE goals identity-code.value");
    }

    @Test
    void theEventIdIsToldWhenItIsAWellFormedUuid() {
        assertThat(eventIdOf(notification().setRevision(0).build())).isEqualTo(uuid(1));
    }

    @Test
    void theEventIdIsNotToldWhenItIsAnythingElse() {
        assertThat(eventIdOf(notification().setEventId("010190-999W").build())).isEqualTo("none");
        assertThat(eventIdOf(notification().setEventId("{" + uuid(1) + "}").build()))
                .isEqualTo("none");
    }

    @Test
    void theEventIdOfAnUnreadableRecordIsNotTold() {
        Refused refused = (Refused) Decided.about(
                Decided.arrival(null, new byte[] {1}, new RecordHeaders()), EventStream.SPRO_NOTIFICATION);

        assertThat(refused.eventId()).isNull();
    }

    @Test
    void anIdentityCodeStandsNowhereInTheRefusal() {
        String code = "010190-999W";
        SpecificRecord event = measurement()
                .setEventId(code)
                .setHankealue(code)
                .setSubParticipant(code)
                .setMeasurementId(code)
                .setPlanPseudonym(code)
                .setInstrumentVersion(code)
                .build();

        assertThat(Decided.about(event).toString())
                .contains("PERSONAL_IDENTITY_CODE")
                .doesNotContain(code);
    }

    private static String eventIdOf(SpecificRecord event) {
        String id = ((Refused) Decided.about(event)).eventId();
        return id == null ? "none" : id;
    }
}
