package fi.hankevirta.batch;

import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Whose and of which stream an ingress topic is, by its name (specification, section 3). */
final class Sources {
    static final String COORDINATOR = "THL";

    private final Map<String, Source> byTopic = new HashMap<>();

    Sources(Register register) {
        for (Hankealue area : register.areas()) {
            for (SourceStream stream : SourceStream.values()) {
                add(area.code(), stream);
            }
        }
        add(COORDINATOR, SourceStream.PILOT_MILESTONE);
    }

    Source of(String topic) {
        Source source = byTopic.get(topic);
        if (source == null) {
            throw new IllegalArgumentException(topic + " is no ingress topic");
        }
        return source;
    }

    private void add(String sender, SourceStream stream) {
        String area = sender.toLowerCase(Locale.ROOT).replace('_', '-');
        byTopic.put("hankealue." + area + "." + stream.code() + ".v1", new Source(sender, stream));
    }

    /** The owner of a topic and the stream in it. */
    record Source(String sender, SourceStream stream) {}
}
