package fi.hankevirta.publish;

import fi.hankevirta.publish.NotPublishedException.Reason;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Says in the publisher's words why Kafka did not take an event. */
final class SendFailures {
    private SendFailures() {}

    static NotPublishedException told(String topic, Exception failure) {
        if (failure instanceof TimeoutException) {
            return new NotPublishedException(
                    Reason.TIMED_OUT,
                    null,
                    "no broker acknowledged it for " + topic
                            + " in time; it may have arrived: send it again with the same eventId",
                    failure);
        }
        if (failure instanceof AuthenticationException || failure instanceof AuthorizationException) {
            return new NotPublishedException(
                    Reason.NOT_AUTHORISED,
                    null,
                    "the broker does not let these credentials write to " + topic,
                    failure);
        }
        return new NotPublishedException(
                Reason.FAILED,
                null,
                "the broker or the client failed for " + topic + ": "
                        + failure.getClass().getSimpleName(),
                failure);
    }
}
