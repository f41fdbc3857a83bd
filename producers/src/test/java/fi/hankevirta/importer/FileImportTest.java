package fi.hankevirta.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.publish.SampleEvents;
import fi.hankevirta.topic.EventStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileImportTest {
    private static final EventStream STREAM = EventStream.REPORTING_PERIOD;
    private static final String EVENT =
            Exports.ndjson(List.of(SampleEvents.closing().build()), false);
    private static final int MANY = 300_000;

    @ParameterizedTest
    @EnumSource(ImportFormat.class)
    void holdsNothingOfTheRowsThatAreDone(ImportFormat format) {
        List<WeakReference<SpecificRecord>> seen = new ArrayList<>();
        int[] delivered = {0};
        Delivery sampling = new Answering((event, outcome) -> {
            delivered[0]++;
            if (delivered[0] % 100 == 0) {
                seen.add(new WeakReference<>(event));
            }
            outcome.accepted();
        });
        String csv = Exports.csv(STREAM.schema(), List.of(SampleEvents.closing().build()), ',');
        String row = format == ImportFormat.CSV ? csv.substring(csv.indexOf('\n') + 1) : EVENT;
        String header = format == ImportFormat.CSV ? csv.substring(0, csv.indexOf('\n') + 1) : "";
        // Every fourth row is broken, so that problems pile up too.
        InputStream rows = new Rowing(header, MANY, n -> n % 4 == 0 ? row.replace("17", "x") : row);

        ImportSummary summary = Importing.run(Importing.file(STREAM, format), Importing.rules(), sampling, rows);

        assertThat(summary.counts()).isEqualTo(new ImportCounts(MANY, MANY / 4 * 3, MANY / 4, 0));
        assertThat(summary.shown()).hasSize(100);
        assertThat(summary.byKind().values()).containsExactly((long) MANY / 4);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return seen.stream().allMatch(reference -> reference.get() == null);
        });
    }

    @Test
    void stopsAtTheFirstEventThatIsNotAcknowledged() {
        List<Delivery.Outcome> pending = new ArrayList<>();
        Delivery failing = new Answering((event, outcome) -> {
            pending.add(outcome);
            if (pending.size() == 3) {
                pending.get(0).accepted();
                pending.get(1).failed("no broker acknowledged it");
                pending.get(2).accepted();
            }
        });

        ImportSummary summary = Importing.ndjson(STREAM, Importing.rules(), failing, EVENT.repeat(10));

        assertThat(summary.counts()).isEqualTo(new ImportCounts(3, 2, 0, 1));
        assertThat(summary.shown()).containsExactly("line 2, no broker acknowledged it");
        assertThat(summary.isClean()).isFalse();
        assertThat(summary.text()).contains("Stopped before the end of the file: the broker did not acknowledge");
    }

    @Test
    void countsOutcomesThatComeWhileItWaitsAtTheEnd() {
        List<Delivery.Outcome> pending = new ArrayList<>();
        Delivery late = new Delivery() {
            @Override
            public void deliver(SpecificRecord event, Outcome outcome) {
                pending.add(outcome);
            }

            @Override
            public void await() {
                pending.get(0).failed("too late");
                pending.get(1).refused("hankealue", "has no topic");
                pending.get(2).accepted();
            }
        };

        ImportSummary summary = Importing.ndjson(STREAM, Importing.rules(), late, EVENT.repeat(3));

        assertThat(summary.counts()).isEqualTo(new ImportCounts(3, 1, 1, 1));
        assertThat(summary.shown()).containsExactly("line 1, too late", "line 2, hankealue, has no topic");
    }

    @Test
    void tellsAFileThatCannotBeReadOn() {
        Collected collected = new Collected();
        InputStream torn = new Rowing("", 2, n -> EVENT) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                if (count < 0) {
                    throw new IOException("the disk is gone");
                }
                return count;
            }
        };

        ImportSummary summary =
                Importing.run(Importing.file(STREAM, ImportFormat.NDJSON), Importing.rules(), collected, torn);

        assertThat(collected.awaited).isEqualTo(1);
        assertThat(summary.stopped()).isEqualTo("it can't be read on after row 2");
        assertThat(summary.isClean()).isFalse();
    }

    @Test
    void tellsAFileThatIsNotThereOrNoFile(@TempDir Path folder) {
        Path absent = folder.resolve("absent.ndjson");

        assertThatThrownBy(() -> open(absent))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage(absent + " can't be imported: there is no such file");
        assertThatThrownBy(() -> open(folder)).hasMessage(folder + " can't be imported: it is a folder");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.ndjson"), EVENT);
        Collected collected = new Collected();

        try (FileImport opened = open(file)) {
            opened.run(collected, ProgressTest.quiet(), Destination.BROKER);
        }

        assertThat(collected.events).containsExactly(SampleEvents.closing().build());
    }

    private static FileImport open(Path path) {
        return FileImport.open(new ImportFile(path, STREAM, ImportFormat.NDJSON, null), Importing.rules());
    }

    private record Answering(BiConsumer<SpecificRecord, Outcome> answer) implements Delivery {
        @Override
        public void deliver(SpecificRecord event, Outcome outcome) {
            answer.accept(event, outcome);
        }

        @Override
        public void await() {
            // Every outcome was told at once.
        }
    }

    /** A file of many rows that exists nowhere as a whole. */
    private static class Rowing extends InputStream {
        private final int rows;
        private final LongFunction<String> row;
        private byte[] current;
        private int at;
        private int number;

        Rowing(String header, int rows, LongFunction<String> row) {
            this.rows = rows;
            this.row = row;
            this.current = header.getBytes(UTF_8);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            while (at == current.length) {
                if (number == rows) {
                    return -1;
                }
                current = row.apply(number++).getBytes(UTF_8);
                at = 0;
            }
            int count = Math.min(length, current.length - at);
            System.arraycopy(current, at, into, from, count);
            at += count;
            return count;
        }
    }
}
