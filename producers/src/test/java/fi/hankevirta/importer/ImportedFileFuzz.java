package fi.hankevirta.importer;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A target of the fuzzer: the first byte chooses stream, format, delimiter and area, the rest is a file. Each row has
 * its outcome, an event that is made can be sent and read, and what is said of a file holds nothing that stood in it.
 */
public final class ImportedFileFuzz {
    /** Where this stands in a file, it stands for a value that must not be repeated. */
    private static final String VALUE = "zq9zq";

    private static final EventStream[] STREAMS = EventStream.values();
    private static final Register REGISTER = Register.shipped();
    private static final Path PATH = Path.of("fuzzed");

    private ImportedFileFuzz() {}

    /** Tries one input; the name is the fuzzer's. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(data, 1, data.length);
        ImportRules rules =
                new ImportRules(REGISTER, (data[0] & 64) == 0 ? null : "LAPPI", number -> "ab".repeat(32), null, 100);
        try (FileImport opened =
                FileImport.of(file(data[0]), rules, new ByteArrayInputStream(content), content.length)) {
            Progress silent =
                    new Progress(new PrintWriter(Writer.nullWriter()), Progress.Manner.QUIET, System::nanoTime);
            check(opened.run(new Reading(), silent, Destination.NOWHERE));
        } catch (UnusableFileException refused) {
            checkText(String.valueOf(refused.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can't fail", e);
        }
    }

    private static ImportFile file(byte choice) {
        @Nullable Character delimiter = (choice & 16) == 0 ? null : (choice & 32) == 0 ? ',' : ';';
        return new ImportFile(
                PATH,
                STREAMS[(choice & 7) % STREAMS.length],
                (choice & 8) == 0 ? ImportFormat.CSV : ImportFormat.NDJSON,
                delimiter);
    }

    private static void check(ImportSummary summary) {
        ImportCounts counts = summary.counts();
        if (counts.read() != counts.accepted() + counts.refused() || counts.failed() != 0) {
            throw new AssertionError("a row without an outcome: " + counts);
        }
        if (summary.stopped() != null) {
            throw new AssertionError("stopped: " + summary.stopped());
        }
        checkText(summary.text().replace("\n", ""));
    }

    private static void checkText(String text) {
        if (text.contains(VALUE)) {
            throw new AssertionError("a value is repeated: " + text);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError("a control character: " + Arrays.toString(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Takes each event as far as a consumer would. */
    private static final class Reading implements Delivery {
        @Override
        public void deliver(SpecificRecord event, Outcome outcome) {
            SingleObjectCodec<SpecificRecord> codec = new SingleObjectCodec<>(event.getSchema());
            byte[] value = codec.encode(event);
            if (value.length > SingleObjectCodec.MAX_BYTES) {
                outcome.refused("", "the event is too large");
                return;
            }
            try {
                if (!codec.decode(value).equals(event)) {
                    throw new AssertionError("another event is read than was made");
                }
            } catch (UnreadableException e) {
                throw new AssertionError("an event that can't be read was made", e);
            }
            outcome.accepted();
        }

        @Override
        public void await() {
            // Every outcome was told at once.
        }
    }
}
