package fi.hankevirta.refusal;

import fi.hankevirta.event.Problem;
import fi.hankevirta.event.Reason;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.wire.SingleObjectCodec;
import java.time.Instant;
import java.util.List;

/** Rejections as the pipeline tells them, and as someone could who means harm. */
final class Told {
    static final String TOPIC = "hankealue.lappi.spro-notification.v1";
    static final String EVENT_ID = "6f9b2a52-1c5e-4d0a-9a55-0f1f6f0e7a11";
    static final Instant AT = Instant.parse("2022-05-03T08:00:00.123Z");
    static final Problem CLOSED_ON_MISSING =
            new Problem(Reason.MISSING_FIELD, "closedOn", "closed-on.required-when-closed");
    static final Problem EMPTY = new Problem(Reason.UNREADABLE, null, "wire.empty");

    private Told() {}

    static byte[] of(String topic, long offset, String eventId, Problem... problems) {
        return new SingleObjectCodec<Rejection>(Rejection.getClassSchema())
                .encode(Rejection.newBuilder()
                        .setSourceTopic(topic)
                        .setSourcePartition(2)
                        .setSourceOffset(offset)
                        .setEventId(eventId)
                        .setRejectedAt(AT.plusSeconds(offset))
                        .setProblems(List.of(problems))
                        .build());
    }
}
