package fi.hankevirta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Revision.Entity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counting revisions do, wherever they are kept. */
abstract class CountingRevisionsContract {
    private static final Entity NOTIFICATION = new Entity(SourceStream.SPRO_NOTIFICATION, "LAPPI", "n");

    abstract CountingRevisions open();

    @Test
    void theGreatestRevisionOfAnEntityIsKeptInAnyOrder() {
        List<Revision> ascending = List.of(
                revision(1, 9, "b", 0x7F),
                revision(2, 0, "b", 0x7F),
                revision(2, 1, "a", 0x7F),
                revision(2, 1, "b", 0x7F),
                revision(2, 1, "b", 0x80));
        for (Revision lesser : ascending) {
            for (Revision greater : ascending.subList(ascending.indexOf(lesser), ascending.size())) {
                assertThat(kept(lesser, greater)).usingRecursiveComparison().isEqualTo(List.of(greater));
                assertThat(kept(greater, lesser)).usingRecursiveComparison().isEqualTo(List.of(greater));
            }
        }
    }

    @Test
    void everyFieldIsKept() {
        // Given
        Revision retracted = new Revision(NOTIFICATION, 7, -1, "id", true, new byte[] {1, 0, (byte) 0xFF});
        Revision empty = new Revision(entity("LAPPI", "ä|"), Long.MAX_VALUE, Long.MIN_VALUE, "", false, new byte[0]);

        // When
        List<Revision> kept = kept(retracted, empty);

        // Then
        assertThat(kept).usingRecursiveComparison().isEqualTo(List.of(retracted, empty));
    }

    @Test
    void theyComeInTheOrderOfStreamAreaAndEntityId() {
        // Given
        List<Entity> inOrder = List.of(
                new Entity(SourceStream.AVAIN_MEASUREMENT, "KESKI", "_SUOMI"),
                new Entity(SourceStream.AVAIN_MEASUREMENT, "KESKI", "aa|1"),
                new Entity(SourceStream.AVAIN_MEASUREMENT, "KESKI", "aa|2"),
                new Entity(SourceStream.AVAIN_MEASUREMENT, "KESKI", "ab|0"),
                new Entity(SourceStream.AVAIN_MEASUREMENT, "KESKI_SUOMI", ""),
                new Entity(SourceStream.AVAIN_MEASUREMENT, "KESKI_SUOMI", "aa|1"),
                new Entity(SourceStream.PILOT_MILESTONE, "THL", "z"),
                new Entity(SourceStream.REPORTING_PERIOD, "A", "a\0b"));
        List<Entity> scattered = List.of(
                inOrder.get(6),
                inOrder.get(2),
                inOrder.get(7),
                inOrder.get(4),
                inOrder.get(0),
                inOrder.get(5),
                inOrder.get(3),
                inOrder.get(1));

        // When
        List<Revision> kept = kept(scattered.stream()
                .map(entity -> new Revision(entity, 1, 0, "id", false, new byte[] {1}))
                .toArray(Revision[]::new));

        // Then
        assertThat(kept).extracting(Revision::entity).containsExactlyElementsOf(inOrder);
    }

    @Test
    void moreMayComeAfterTheyWereHandedOver() {
        try (CountingRevisions revisions = open()) {
            // Given
            revisions.merge(revision(1, 0, "a", 1));
            assertThat(all(revisions)).hasSize(1);

            // When
            revisions.merge(revision(2, 0, "a", 1));
            revisions.merge(new Revision(entity("KAINUU", "n"), 3, 0, "a", false, new byte[] {1}));

            // Then
            assertThat(all(revisions)).extracting(Revision::number).containsExactly(3L, 2L);
        }
    }

    @Test
    void closingTwiceIsNothing() {
        CountingRevisions revisions = open();

        revisions.close();
        revisions.close();
    }

    private List<Revision> kept(Revision... merged) {
        try (CountingRevisions revisions = open()) {
            for (Revision revision : merged) {
                revisions.merge(revision);
            }
            return all(revisions);
        }
    }

    private static List<Revision> all(CountingRevisions revisions) {
        List<Revision> all = new ArrayList<>();
        revisions.forEach(all::add);
        return all;
    }

    private static Entity entity(String area, String id) {
        return new Entity(SourceStream.SPRO_NOTIFICATION, area, id);
    }

    private static Revision revision(long number, long recordedAt, String eventId, int lastByte) {
        return new Revision(NOTIFICATION, number, recordedAt, eventId, false, new byte[] {1, (byte) lastByte});
    }
}
