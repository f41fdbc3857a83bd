package fi.hankevirta.publish;

import fi.hankevirta.publish.NotPublishedException.Reason;
import fi.hankevirta.spool.SpoolException;
import fi.hankevirta.spool.SpoolFullException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Says in the publisher's words why Kafka did not take events. */
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

    /**
     * Says in one line why events are still to be sent.
     *
     * @param what where they go, or what they are
     * @param failure Kafka's, the spool's or the publisher's own
     */
    static String problem(String what, Exception failure) {
        if (failure instanceof NotPublishedException told) {
            return "the first of them can't be sent: " + told.explanation();
        }
        if (failure instanceof SpoolException || failure instanceof SpoolFullException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof TimeoutException) {
            return "no broker acknowledges " + what + " in time";
        }
        if (failure instanceof AuthenticationException || failure instanceof AuthorizationException) {
            return "the broker does not let these credentials write to " + what;
        }
        if (failure
                instanceof ConfigException) { // Its text holds settings and no event; an unknown host is told so too.
            return "the Kafka settings can't be used: " + Broker.rootMessage(failure);
        }
        return "the broker or the client failed for " + what + ": "
                + failure.getClass().getSimpleName();
    }
}
