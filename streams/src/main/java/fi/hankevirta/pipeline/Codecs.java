package fi.hankevirta.pipeline;

import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** The codec of each stream. */
public final class Codecs {
    private final Map<EventStream, SingleObjectCodec<SpecificRecord>> codecs = new EnumMap<>(EventStream.class);

    /** Makes them, which takes a while: the schemas of every released version are read. */
    public Codecs() {
        for (EventStream stream : EventStream.values()) {
            codecs.put(stream, new SingleObjectCodec<>(stream.schema()));
        }
    }

    /** Returns the codec of a stream. */
    public SingleObjectCodec<SpecificRecord> of(EventStream stream) {
        return Objects.requireNonNull(codecs.get(stream));
    }
}
