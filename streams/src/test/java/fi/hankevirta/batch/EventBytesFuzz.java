package fi.hankevirta.batch;

import static java.util.Objects.requireNonNull;

import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * A target of the fuzzer: the first byte chooses the stream, the rest is a Kafka value. The pipeline's decoder and that
 * of the independent batch must agree whether it is an event, and what was read must be read again when it is written.
 */
public final class EventBytesFuzz {
    private static final EventStream[] STREAMS = EventStream.values();
    private static final Map<EventStream, SingleObjectCodec<SpecificRecord>> CODECS = new EnumMap<>(EventStream.class);
    private static final Map<EventStream, StrictReader> READERS = new EnumMap<>(EventStream.class);

    static {
        for (EventStream stream : STREAMS) {
            CODECS.put(stream, new SingleObjectCodec<>(stream.schema()));
            READERS.put(stream, new StrictReader(stream.schema().getName()));
        }
    }

    private EventBytesFuzz() {}

    /** Tries one input; the name is the fuzzer's. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        EventStream stream = STREAMS[Math.floorMod(data[0], STREAMS.length)];
        byte[] value = Arrays.copyOfRange(data, 1, data.length);
        boolean read = isReadTwice(requireNonNull(CODECS.get(stream)), value);
        if (read != isReadByBatch(requireNonNull(READERS.get(stream)), value)) {
            throw new AssertionError("the pipeline " + (read ? "reads" : "refuses") + " what the batch does not");
        }
    }

    private static boolean isReadTwice(SingleObjectCodec<SpecificRecord> codec, byte[] value) {
        SpecificRecord record;
        try {
            record = codec.decode(value);
        } catch (UnreadableException refused) {
            return false;
        }
        try {
            if (!codec.decode(codec.encode(record)).equals(record)) {
                throw new AssertionError("another record is read when this one is written");
            }
        } catch (UnreadableException e) {
            throw new AssertionError("what was read is not read again", e);
        }
        return true;
    }

    private static boolean isReadByBatch(StrictReader reader, byte[] value) {
        try {
            reader.read(value);
            return true;
        } catch (UnreadableValue refused) {
            return false;
        }
    }
}
