package fi.hankevirta.simulator;

import fi.hankevirta.topic.EventStream;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.header.Header;

/**
 * A sender's way out for one stream.
 *
 * @param sender register code of the area, or THL
 * @param stream the stream
 * @param topic name of the topic
 * @param subParticipants codes of the sub-participants that the area lists in any pilot
 * @param headers the headers that are the same in all its messages
 */
record Outlet(String sender, EventStream stream, String topic, List<String> subParticipants, List<Header> headers) {
    static Outlet of(String sender, EventStream stream, String topic, List<String> subParticipants) {
        String source = "/hankealue/" + sender.toLowerCase(Locale.ROOT).replace('_', '-') + "/simulator";
        return new Outlet(
                sender,
                stream,
                topic,
                subParticipants,
                List.of(
                        MessageHeader.of("ce_specversion", "1.0"),
                        MessageHeader.of("ce_type", stream.schema().getFullName()),
                        MessageHeader.of("ce_source", source),
                        MessageHeader.of("content-type", "application/avro")));
    }
}
