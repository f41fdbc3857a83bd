package fi.hankevirta.simulator;

import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Makes messages of events: topic, key, value and headers, and now and then a key or partition that is not right. */
final class Post {
    private static final double FOREIGN_PARTITION = 0.5;
    private static final double FOREIGN_KEY = 0.5;
    private static final double NO_TEXT = 0.2;
    private static final int HINTS = 1 << 16;

    private final Map<EventStream, SingleObjectCodec<SpecificRecord>> codecs = new EnumMap<>(EventStream.class);
    private final TimeText times = new TimeText();
    private final double misplaced;
    private final Chance chance;

    Post(SimulationPlan plan) {
        for (EventStream stream : EventStream.values()) {
            codecs.put(stream, new SingleObjectCodec<>(stream.schema()));
        }
        this.misplaced = plan.misplacedShare();
        this.chance = new Chance(Chance.mix(plan.seed(), "post"));
    }

    /** Makes the message of an event that is right; its key or partition may still be foreign. */
    SimulatedMessage message(Outlet outlet, SpecificRecord event, Nature nature, boolean late) {
        byte @Nullable [] key = key(event);
        Integer partition = null;
        if (chance.of(misplaced)) {
            if (chance.of(FOREIGN_PARTITION)) {
                partition = chance.between(0, HINTS);
            } else {
                key = foreignKey(outlet);
            }
        }
        return new SimulatedMessage(
                outlet.topic(),
                outlet.stream(),
                outlet.sender(),
                key,
                value(event),
                headers(outlet, Envelope.of(event)),
                partition,
                nature,
                late,
                null);
    }

    /** Returns the key that an event should have. */
    static byte[] key(SpecificRecord event) {
        return EventStream.of(event).keyOf(event).getBytes(StandardCharsets.UTF_8);
    }

    byte[] value(SpecificRecord event) {
        return Objects.requireNonNull(codecs.get(EventStream.of(event))).encode(event);
    }

    /** Returns the CloudEvents headers of an event (specification, section 3). */
    List<Header> headers(Outlet outlet, Envelope envelope) {
        List<Header> headers = new ArrayList<>(outlet.headers().size() + 2);
        headers.addAll(outlet.headers());
        headers.add(MessageHeader.of("ce_id", envelope.eventId()));
        headers.add(MessageHeader.of("ce_time", times.of(envelope.recordedAt().toEpochMilli())));
        return headers;
    }

    private byte @Nullable [] foreignKey(Outlet outlet) {
        if (chance.of(FOREIGN_KEY)) {
            return null;
        }
        return chance.of(NO_TEXT)
                ? chance.bytes(4)
                : (outlet.sender() + "-" + chance.between(0, 99)).getBytes(StandardCharsets.UTF_8);
    }
}
