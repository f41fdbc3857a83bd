package fi.hankevirta.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.hankevirta.identity.PersonalIdentityCodes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The headers of CloudEvents 1.0 in Kafka's binary mode (specification, section 3). They are for foreign readers; the
 * pipeline needs none of them.
 */
final class CloudEventHeaders {
    private static final int LAST_YEAR_OF_RFC_3339 = 9999;

    private final List<Header> ofEveryEvent;

    /**
     * Prepares the headers of one type of event.
     *
     * @param type full name of the record, for example {@code fi.hankevirta.event.SproNotification}
     * @param source URI reference that names the publisher, without a personal identity code
     */
    CloudEventHeaders(String type, String source) {
        this.ofEveryEvent = List.of(
                header("ce_specversion", "1.0"),
                header("ce_type", type),
                header("ce_source", checked(source)),
                header("content-type", "application/avro"));
    }

    /** Returns the headers of one event. */
    Headers of(String eventId, Instant recordedAt) {
        RecordHeaders headers = new RecordHeaders();
        ofEveryEvent.forEach(headers::add);
        headers.add(header("ce_id", eventId));
        int year = recordedAt.atOffset(ZoneOffset.UTC).getYear();
        if (year >= 0 && year <= LAST_YEAR_OF_RFC_3339) { // No other year has a form in RFC 3339; the header may lack.
            headers.add(header("ce_time", recordedAt.toString()));
        }
        return headers;
    }

    private static String checked(String source) {
        if (PersonalIdentityCodes.isIn(source)) {
            throw new IllegalArgumentException("the source holds a personal identity code");
        }
        try {
            if (!source.isEmpty() && new URI(source).toASCIIString().equals(source)) {
                return source;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the source is no URI reference: " + source, e);
        }
        throw new IllegalArgumentException("the source must be a URI reference of ASCII characters, not empty");
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
