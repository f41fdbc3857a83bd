package fi.hankevirta.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.event.SproNotification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules that all streams share. */
class IntakeTest {
    private static final String SPRO_OF_LAPPI = "hankealue.lappi.spro-notification.v1";

    private final Feed feed = new Feed();

    @Test
    void aValidEventIsAccepted() {
        feed.send(feed.notification("LAPPI", "2021-01-01"));

        assertThat(feed.problems()).isEmpty();
        assertThat(feed.result().counts()).isEqualTo(Map.of("LAPPI", Map.of("spro-notification", new Counts(1, 1, 0))));
    }

    @Test
    void everyRecordIsReceivedAndEitherAcceptedOrRejected() {
        feed.send(feed.notification("LAPPI", "2021-01-01"))
                .send(feed.notification("LAPPI", "2021-01-01").setRevision(0))
                .send(SPRO_OF_LAPPI, null)
                .send(feed.milestone("THL", "PILOT_2", "GUIDE_PUBLISHED", null));

        assertThat(feed.result().counts())
                .isEqualTo(Map.of(
                        "LAPPI", Map.of("spro-notification", new Counts(3, 1, 2)),
                        "THL", Map.of("pilot-milestone", new Counts(1, 1, 0))));
        assertThat(feed.result().refusals())
                .containsOnlyKeys(new Position(SPRO_OF_LAPPI, 0, 1), new Position(SPRO_OF_LAPPI, 0, 2));
    }

    @Test
    void aTopicOfNobodyIsAFaultOfTheCaller() {
        feed.send("hankealue.hus.spro-notification.v1", null);

        assertThatThrownBy(feed::result).hasMessage("hankealue.hus.spro-notification.v1 is no ingress topic");
    }

    @Test
    void anAreaThatIsNotInTheRegisterIsUnknown() {
        feed.send(
                SPRO_OF_LAPPI, Feed.bytes(feed.notification("HUS", "2021-01-01").build()));

        assertThat(feed.problems()).containsExactly("UNKNOWN_AREA hankealue");
    }

    @Test
    void theCoordinatorIsNoAreaInTheTopicOfOne() {
        feed.send(
                SPRO_OF_LAPPI, Feed.bytes(feed.notification("THL", "2021-01-01").build()));

        assertThat(feed.problems()).containsExactly("UNKNOWN_AREA hankealue");
    }

    @Test
    void anAliasIsNotResolved() {
        feed.send(
                "hankealue.keski-pohjanmaa.spro-notification.v1",
                Feed.bytes(feed.notification("Soite", "2021-01-01").build()));

        assertThat(feed.problems()).containsExactly("UNKNOWN_AREA hankealue");
    }

    @Test
    void anotherAreasEventIsForeign() {
        feed.send(
                SPRO_OF_LAPPI,
                Feed.bytes(feed.notification("KAINUU", "2021-01-01").build()));

        assertThat(feed.problems()).containsExactly("FOREIGN_AREA hankealue");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        feed.send(feed.notification("LAPPI", "2021-01-01")
                .setEventId("1-1-1-1-1")
                .setRevision(0)
                .setSubParticipant("SEINAJOKI")
                .setNotificationId("020190-999W"));

        assertThat(feed.problems())
                .containsExactly(
                        "UNKNOWN_CODE subParticipant",
                        "CONTRADICTION eventId",
                        "CONTRADICTION notificationId",
                        "CONTRADICTION revision",
                        "PERSONAL_IDENTITY_CODE notificationId");
    }

    @Test
    void theEventIdIsToldOnlyIfItIsAUuid() {
        feed.send(feed.notification("LAPPI", "2021-01-01").setRevision(0).setEventId(feed.id()))
                .send(feed.notification("LAPPI", "2021-01-01").setEventId("ONE"));

        assertThat(feed.result().refusals().values())
                .extracting(Refusal::eventId)
                .containsExactly("00000000-0000-0001-0000-000000000002", null);
    }

    @Test
    void aSubParticipantOfAnyPilotMayBeNamed() {
        feed.send(feed.notification("ETELA_POHJANMAA", "2021-01-01").setSubParticipant("KUUSSOTE"));

        assertThat(feed.problems()).isEmpty();
    }

    @Test
    void theDayAfterTheRecordingInHelsinkiIsTheLastThatIsNotInTheFuture() {
        Instant lateEvening = Instant.parse("2021-06-30T21:00:00Z"); // 1 July in Helsinki
        feed.send(recorded(lateEvening, "2021-07-02")).send(recorded(lateEvening, "2021-07-03"));

        assertThat(feed.problems()).containsExactly("FUTURE_DATE notifiedOn");
        assertThat(feed.result().refusals()).containsOnlyKeys(new Position(SPRO_OF_LAPPI, 0, 1));
    }

    @Test
    void recordingMayNotBeMoreThanADayAfterArrival() {
        Instant arrival = Instant.parse("2021-06-30T12:00:00Z");
        Instant dayLater = Instant.parse("2021-07-01T12:00:00Z");
        feed.send(SPRO_OF_LAPPI, Feed.bytes(recorded(dayLater, "2021-01-01").build()), arrival)
                .send(
                        SPRO_OF_LAPPI,
                        Feed.bytes(
                                recorded(dayLater.plusMillis(1), "2021-01-01").build()),
                        arrival);

        assertThat(feed.problems()).containsExactly("FUTURE_DATE recordedAt");
        assertThat(feed.result().refusals()).containsOnlyKeys(new Position(SPRO_OF_LAPPI, 0, 1));
    }

    @Test
    void daysAndTimesOutsideTheCalendarContradict() {
        feed.send(feed.notification("LAPPI", "2021-01-01").setNotifiedOn(LocalDate.of(0, 12, 31)))
                .send(feed.notification("LAPPI", "0001-01-01").setHandlingStartedOn(LocalDate.of(10000, 1, 1)))
                .send(recorded(Instant.ofEpochMilli(Long.MIN_VALUE), "2021-01-01"));

        assertThat(feed.problems())
                .containsExactly(
                        "CONTRADICTION notifiedOn",
                        "CONTRADICTION handlingStartedOn",
                        "FUTURE_DATE handlingStartedOn",
                        "CONTRADICTION recordedAt",
                        "FUTURE_DATE notifiedOn");
    }

    private SproNotification.Builder recorded(Instant at, String notifiedOn) {
        return feed.notification("LAPPI", notifiedOn).setRecordedAt(at);
    }
}
