package fi.hankevirta.app;

import fi.hankevirta.topic.BoundedAdmin;
import fi.hankevirta.view.RowTopic;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Checks at its start that a reader can read its topics: one that can't would go on trying, and serve nothing. */
final class ReaderCheck {
    private static final long ANSWER_S = 10;

    private ReaderCheck() {}

    /**
     * Checks.
     *
     * @throws StartException when the brokers can't be reached or refuse, or when a topic is missing
     */
    static void check(PipelineSettings settings, List<RowTopic> topics) throws InterruptedException {
        List<String> names = topics.stream().map(RowTopic::name).toList();
        try (BoundedAdmin admin = BoundedAdmin.create(settings.client())) {
            admin.client().describeTopics(names).allTopicNames().get(ANSWER_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new StartException(why(settings, Objects.requireNonNullElse(e.getCause(), e)), e);
        } catch (KafkaException | TimeoutException e) {
            throw new StartException(why(settings, e), e);
        }
    }

    private static String why(PipelineSettings settings, Throwable cause) {
        String from = "can't read figures from " + settings.bootstrap() + ": ";
        if (cause instanceof TopicAuthorizationException refused) {
            return from + "this principal may not read " + refused.unauthorizedTopics()
                    + "; docs/access.md tells who may";
        }
        if (cause instanceof UnknownTopicOrPartitionException) {
            return from + "a topic is missing; create the topics with `hankevirta topics apply`";
        }
        return from + (cause instanceof TimeoutException ? "no answer within " + ANSWER_S + " s" : cause.getMessage());
    }
}
