package fi.hankevirta.spool;

import static fi.hankevirta.spool.Values.NO_LIMITS;
import static fi.hankevirta.spool.Values.append;
import static fi.hankevirta.spool.Values.in;
import static fi.hankevirta.spool.Values.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.kafka.common.utils.Utils;

/** What a process leaves that ends while it writes: a log that is cut anywhere, or has garbage at its end. */
class SpoolRecoveryTest {
    private static final Set<Byte> TYPES_OF_RECYCLED_LOGS =
            Set.of((byte) 5, (byte) 6, (byte) 7, (byte) 8, (byte) 11, (byte) 131);
    private static final int EVENTS = 40;

    private Path temporary = Path.of("");
    private int folders;

    @BeforeProperty
    void makeAFolder() throws IOException {
        temporary = Files.createTempDirectory("spool-recovery-");
    }

    @AfterProperty
    void deleteIt() throws IOException {
        Utils.delete(temporary.toFile());
    }

    @Property(tries = 40)
    void ofALogThatIsCutTheEventsBeforeTheCutAreThere(@ForAll @IntRange(max = 1_600) int bytesCut) throws IOException {
        // Given
        Path left = leftByAKilledProcess(0);
        Path log = logIn(left);
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, channel.size() - bytesCut));
        }

        // When
        List<String> found;
        try (Spool spool = Spool.open(left, NO_LIMITS)) {
            found = new ArrayList<>(in(spool));
            append(spool, List.of("next"));
        }

        // Then
        assertThat(found).isEqualTo(numbered(0, found.size()));
        if (bytesCut == 0) {
            assertThat(found).hasSize(EVENTS);
        }
        try (Spool spool = Spool.open(left, NO_LIMITS)) {
            found.add("next");
            assertThat(in(spool)).isEqualTo(found);
        }
    }

    @Property(tries = 20)
    void ofALogWithGarbageAtItsEndEveryEventIsThere(@ForAll byte[] garbage) throws IOException {
        // Given
        Path left = leftByAKilledProcess(0);
        try (FileChannel channel = FileChannel.open(logIn(left), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(withoutRecycledRecords(garbage)));
        }

        // When, then
        try (Spool spool = Spool.open(left, NO_LIMITS)) {
            assertThat(in(spool)).isEqualTo(numbered(0, EVENTS));
        }
    }

    /**
     * Takes out what could stand for a record of a recycled log: RocksDB 10.1 does not stop reading one that is longer
     * than what is left of the file. Our logs are not recycled, so no write that is cut off leaves such an end.
     */
    private static byte[] withoutRecycledRecords(byte[] garbage) {
        byte[] other = garbage.clone();
        for (int index = 0; index < other.length; index++) {
            if (TYPES_OF_RECYCLED_LOGS.contains(other[index])) {
                other[index] = 0;
            }
        }
        return other;
    }

    @Property(tries = 20)
    void ofAcknowledgedEventsAtMostSomeComeBack(@ForAll @IntRange(max = 1_600) int bytesCut) throws IOException {
        Path left = leftByAKilledProcess(EVENTS / 2);
        try (FileChannel channel = FileChannel.open(logIn(left), StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, channel.size() - bytesCut));
        }

        try (Spool spool = Spool.open(left, NO_LIMITS)) {
            List<String> found = in(spool);
            int first = found.isEmpty() ? 0 : Integer.parseInt(found.get(0).substring("event-".length()));
            assertThat(first).isBetween(0, EVENTS / 2);
            assertThat(found).isEqualTo(numbered(first, first + found.size()));
        }
    }

    /** Copies the files of a spool as they are while it is open, as the end of its process would leave them. */
    private Path leftByAKilledProcess(int acknowledged) throws IOException {
        Path killed = temporary.resolve("killed");
        if (!Files.exists(killed)) {
            Path open = temporary.resolve("open");
            try (Spool spool = Spool.open(open, NO_LIMITS)) {
                append(spool, numbered(0, EVENTS));
                spool.remove(spool.read(acknowledged, Long.MAX_VALUE));
                copy(open, killed);
            }
        }
        folders++;
        return copy(killed, temporary.resolve("left-" + folders));
    }

    private static Path copy(Path from, Path to) throws IOException {
        SpoolFolder.prepare(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static Path logIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
