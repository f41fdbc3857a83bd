package fi.hankevirta.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A message in the making that is going to be wrong.
 *
 * @param outlet where it goes
 * @param key Kafka key
 * @param value Kafka value
 * @param headers its headers
 */
@SuppressWarnings("ArrayRecordComponent") // Kafka's keys and values are arrays; two messages are never compared.
record Draft(Outlet outlet, byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {
    Draft withKey(byte @Nullable [] other) {
        return new Draft(outlet, other, value, headers);
    }

    Draft withValue(byte @Nullable [] other) {
        return new Draft(outlet, key, other, headers);
    }

    /** Changes the bytes of a value that there is. */
    Draft withChangedValue(UnaryOperator<byte[]> change) {
        return value == null ? this : withValue(change.apply(value.clone()));
    }

    Draft withHeader(Header header) {
        List<Header> more = new ArrayList<>(headers);
        more.add(header);
        return new Draft(outlet, key, value, more);
    }

    SimulatedMessage message(Fault fault) {
        return new SimulatedMessage(
                outlet.topic(),
                outlet.stream(),
                outlet.sender(),
                key,
                value,
                headers,
                null,
                Nature.WRONG,
                false,
                fault);
    }
}
