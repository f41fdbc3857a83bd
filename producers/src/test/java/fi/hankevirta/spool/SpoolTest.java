package fi.hankevirta.spool;

import static fi.hankevirta.spool.Values.NO_LIMITS;
import static fi.hankevirta.spool.Values.append;
import static fi.hankevirta.spool.Values.in;
import static fi.hankevirta.spool.Values.numbered;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private Path folder;

    @BeforeEach
    void nameAFolder(@TempDir Path temporary) {
        folder = temporary.resolve("spool");
    }

    @Test
    void keepsWhatWaitsInOrderWhenItIsOpenedAgain() {
        try (Spool spool = open()) {
            append(spool, numbered(0, 300));
            spool.remove(spool.read(120, Long.MAX_VALUE));
        }

        try (Spool spool = open()) {
            assertThat(in(spool)).isEqualTo(numbered(120, 300));
            assertThat(spool.waiting()).isEqualTo(180);
            append(spool, numbered(300, 310));
            assertThat(in(spool)).isEqualTo(numbered(120, 310));
        }
    }

    @Test
    void givesConsecutiveSequencesAcrossBatches() {
        try (Spool spool = open()) {
            assertThat(spool.append(List.of(Values.of("a")))).isZero();
            assertThat(spool.append(List.of(Values.of("b"), Values.of("c")))).isEqualTo(2);
            assertThat(in(spool)).containsExactly("a", "b", "c");
        }
    }

    @Test
    void readsNoMoreThanIsAskedFor() {
        try (Spool spool = open()) {
            append(spool, numbered(0, 10)); // Of 7 bytes each.

            assertThat(spool.read(3, Long.MAX_VALUE)).hasSize(3);
            assertThat(spool.read(10, 14)).hasSize(2);
            assertThat(spool.read(10, 15)).hasSize(3);
        }
    }

    @Test
    void removesOnlyTheFirstOnes() {
        try (Spool spool = open()) {
            append(spool, numbered(0, 3));
            List<SpooledEvent> all = spool.read(3, Long.MAX_VALUE);

            assertThatThrownBy(() -> spool.remove(all.subList(1, 2))).isInstanceOf(IllegalArgumentException.class);
            spool.remove(all.subList(0, 1));
            assertThatThrownBy(() -> spool.remove(all.subList(0, 1))).isInstanceOf(IllegalArgumentException.class);
            assertThat(in(spool)).isEqualTo(numbered(1, 3));
        }
    }

    @Test
    void refusesMoreEventsThanItMayHoldAndTakesThemOnceThereIsRoom() {
        try (Spool spool = Spool.open(folder, new SpoolLimits(2, 1_000, 0))) {
            append(spool, numbered(0, 2));

            assertThatThrownBy(() -> append(spool, numbered(2, 3)))
                    .isInstanceOf(SpoolFullException.class)
                    .hasMessageContaining(folder + " holds as much as it may: 2 events of 14 bytes");
            spool.remove(spool.read(1, Long.MAX_VALUE));
            append(spool, numbered(2, 3));
            assertThat(in(spool)).isEqualTo(numbered(1, 3));
        }
    }

    @Test
    void countsTheBytesOfWhatWaitedBefore() {
        try (Spool spool = open()) {
            append(spool, numbered(0, 2));
        }

        try (Spool spool = Spool.open(folder, new SpoolLimits(100, 21, 0))) {
            append(spool, numbered(2, 3));
            assertThatThrownBy(() -> append(spool, numbered(3, 4))).isInstanceOf(SpoolFullException.class);
        }
    }

    @Test
    void takesABatchWholeOrNotAtAll() {
        try (Spool spool = Spool.open(folder, new SpoolLimits(2, 1_000, 0))) {
            List<byte[]> three = numbered(0, 3).stream().map(Values::of).toList();

            assertThatThrownBy(() -> spool.append(three)).isInstanceOf(SpoolFullException.class);

            assertThat(spool.waiting()).isZero();
            assertThat(in(spool)).isEmpty();
        }
    }

    @Test
    void leavesTheDiskTheBytesThatItIsToldTo() {
        long moreThanThereIs = folder.getRoot().toFile().getTotalSpace() + 1;
        try (Spool spool = Spool.open(folder, new SpoolLimits(100, 1_000, moreThanThereIs))) {
            assertThatThrownBy(() -> append(spool, numbered(0, 1)))
                    .isInstanceOf(SpoolFullException.class)
                    .hasMessageContaining("which are left free");
        }
    }

    @Test
    void leavesNothingOfWhatWasRemovedInItsFiles() throws IOException {
        try (Spool spool = open()) {
            append(spool, numbered(0, 500));
        }
        assertThat(contentOf(folder)).contains("event-499");

        try (Spool spool = open()) {
            append(spool, List.of("event-one-more"));
            spool.remove(spool.read(501, Long.MAX_VALUE));
        }

        assertThat(contentOf(folder)).doesNotContain("event-");
    }

    @Test
    void isForOneAtATime() {
        try (Spool spool = open()) {
            append(spool, numbered(0, 1));

            assertThatThrownBy(this::open)
                    .isInstanceOf(SpoolException.class)
                    .hasMessageContaining("the spool " + folder + " is in use by another process");
        }
        try (Spool spool = open()) {
            assertThat(in(spool)).isEqualTo(numbered(0, 1));
        }
    }

    @Test
    void tellsNoValueInItsTexts() {
        try (Spool spool = open()) {
            append(spool, List.of("secret"));

            assertThat(spool.read(1, 1)).hasToString("[event 0 of 6 bytes]");
        }
    }

    private Spool open() {
        return Spool.open(folder, NO_LIMITS);
    }

    private static String contentOf(Path folder) throws IOException {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                content.append(Files.readString(file, ISO_8859_1));
            }
        }
        return content.toString();
    }
}
