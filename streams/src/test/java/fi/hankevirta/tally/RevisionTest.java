package fi.hankevirta.tally;

import static fi.hankevirta.intake.ValidEvents.RECORDED_AT;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.SproNotification;
import org.junit.jupiter.api.Test;

/** Which of two revisions counts: revision, recordedAt, eventId as text, then the bytes, unsigned. */
class RevisionTest {
    private static final byte[] SMALL = {1};
    private static final byte[] GREAT = {2};

    @Test
    void aHigherRevisionCountsThoughRecordedEarlier() {
        assertGreater(revision(2, 0, uuid(1), SMALL), revision(1, 1_000, uuid(2), GREAT));
    }

    @Test
    void ofEqualRevisionsTheLaterRecordedCounts() {
        assertGreater(revision(1, 1, uuid(1), SMALL), revision(1, 0, uuid(2), GREAT));
    }

    @Test
    void thenTheGreaterEventIdAsText() {
        assertGreater(
                revision(1, 0, "b0000000-0000-4000-8000-000000000000", SMALL),
                revision(1, 0, "A0000000-0000-4000-8000-000000000000", GREAT));
        assertGreater(
                revision(1, 0, "a0000000-0000-4000-8000-000000000000", SMALL),
                revision(1, 0, "B0000000-0000-4000-8000-000000000000", GREAT)); // Lower case is greater than upper.
    }

    @Test
    void thenTheGreaterBytesWhichHaveNoSign() {
        assertGreater(revision(1, 0, uuid(1), new byte[] {(byte) 0x80}), revision(1, 0, uuid(1), new byte[] {0x7F}));
    }

    @Test
    void thenTheLongerBytes() {
        assertGreater(revision(1, 0, uuid(1), new byte[] {1, 0}), revision(1, 0, uuid(1), new byte[] {1}));
    }

    @Test
    void aRevisionSentAgainIsEqual() {
        assertThat(revision(1, 0, uuid(1), new byte[] {1})).isEqualByComparingTo(revision(1, 0, uuid(1), SMALL));
    }

    private static void assertGreater(Revision greater, Revision smaller) {
        assertThat(greater).isGreaterThan(smaller);
        assertThat(smaller).isLessThan(greater);
    }

    private static Revision revision(int revision, long millisLater, String eventId, byte[] bytes) {
        SproNotification event = notification()
                .setRevision(revision)
                .setRecordedAt(RECORDED_AT.plusMillis(millisLater))
                .setEventId(eventId)
                .build();
        return new Revision(event, bytes);
    }
}
