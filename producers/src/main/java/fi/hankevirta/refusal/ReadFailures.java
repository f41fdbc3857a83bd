package fi.hankevirta.refusal;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Why a topic can't be read, in words that quote no setting: one of them may be a secret. */
final class ReadFailures {
    private ReadFailures() {}

    static String told(KafkaException failure) {
        if (failure instanceof AuthenticationException) {
            return "the broker does not accept these credentials";
        }
        if (failure instanceof AuthorizationException) {
            return "these credentials may not read it; an area reads its own refusals only";
        }
        if (failure instanceof UnknownTopicOrPartitionException) {
            return "the broker has no such topic";
        }
        return failure instanceof TimeoutException
                ? "no broker answers in time"
                : "the Kafka settings can't be used ("
                        + root(failure).getClass().getSimpleName() + ")";
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
