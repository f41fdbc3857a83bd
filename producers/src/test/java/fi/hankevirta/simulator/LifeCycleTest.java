package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
    private static final TestHistory HISTORY = TestHistory.ofProgramme();

    @Test
    void revisionsOfAThingRiseAndAreRecordedOneAfterAnother() {
        for (List<Told> thing : HISTORY.things().values()) {
            // Given
            List<Told> byRecording = thing.stream()
                    .sorted(Comparator.comparing(t -> t.envelope().recordedAt()))
                    .toList();

            // When
            List<Integer> revisions =
                    byRecording.stream().map(t -> t.envelope().revision()).toList();

            // Then
            assertThat(revisions).isSorted();
            assertThat(byRecording.stream().map(t -> t.envelope().recordedAt()).distinct())
                    .hasSameSizeAs(byRecording);
        }
    }

    @Test
    void everyMessageHasAnEventIdOfItsOwnUnlessItIsSentAgain() {
        // Given
        Map<String, byte[]> values = new HashMap<>();

        // When
        for (Told told : HISTORY.told()) {
            byte[] before =
                    values.putIfAbsent(told.envelope().eventId(), told.message().value());

            // Then
            boolean again = told.message().nature() == Nature.RESENT;
            assertThat(before != null).as(told.toString()).isEqualTo(again);
            assertThat(!again || Arrays.equals(before, told.message().value())).isTrue();
        }
    }

    @Test
    void lateMessagesArriveAfterMuchNewerOnes() {
        // Given
        Instant newest = Instant.EPOCH;

        for (Told told : HISTORY.told()) {
            // When
            Instant recordedAt = told.envelope().recordedAt();
            boolean ordinary = !told.message().late() && told.message().nature() != Nature.RESENT;

            // Then
            assertThat(ordinary && recordedAt.isBefore(newest))
                    .as(told.toString())
                    .isFalse();
            newest = ordinary ? recordedAt : newest;
        }
    }

    @Test
    void somethingIsRetractedAndSomeOfItComesBack() {
        // Given
        Map<String, List<Told>> things = HISTORY.things();

        // When
        List<Boolean> last = things.values().stream()
                .filter(thing -> thing.stream().anyMatch(t -> t.envelope().retracted()))
                .map(thing -> thing.stream()
                        .max(Comparator.comparing(t -> t.envelope().recordedAt()))
                        .orElseThrow()
                        .envelope()
                        .retracted())
                .toList();

        // Then
        assertThat(last).contains(true, false);
    }
}
