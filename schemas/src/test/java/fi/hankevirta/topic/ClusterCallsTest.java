package fi.hankevirta.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class ClusterCallsTest {
    private final ClusterCalls calls = new ClusterCalls(Duration.ofSeconds(20));

    @Test
    void anAnswerIsReturned() {
        assertThat(calls.await("ask", KafkaFuture.completedFuture("yes"))).isEqualTo("yes");
    }

    @Test
    void aCallThatTimesOutNamesWhatToCheck() {
        assertThatThrownBy(() -> calls.await("list the topics", failed(new TimeoutException("node assignment"))))
                .isInstanceOf(ProvisioningException.class)
                .hasMessage("could not list the topics: no answer from the Kafka cluster within 20 s; "
                        + "check bootstrap.servers, the network and the client settings");
    }

    @Test
    void aCallThatIsNeverAnsweredEndsAtTheDeadline() {
        // Given
        ClusterCalls brief = new ClusterCalls(Duration.ofMillis(1));

        // When, Then
        assertThatThrownBy(() -> brief.await("list the topics", new KafkaFutureImpl<String>()))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("no answer from the Kafka cluster");
        assertThat(brief.left()).isEqualTo(1);
        assertThatThrownBy(() -> brief.requireTime("see the new topics")).isInstanceOf(ProvisioningException.class);
    }

    @Test
    void aRefusalPointsAtTheCredentials() {
        assertThatThrownBy(() -> calls.await("create topic a", failed(new ClusterAuthorizationException("denied"))))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageStartingWith("could not create topic a: the cluster refuses it (denied); check the cred");
    }

    @Test
    void anyOtherFailureIsToldInTheWordsOfTheCluster() {
        assertThatThrownBy(() -> calls.await(
                        "create topic a", failed(new InvalidReplicationFactorException("only 1 broker registered"))))
                .isInstanceOf(ProvisioningException.class)
                .hasMessage("could not create topic a: only 1 broker registered");
    }

    @Test
    void aToleratedFailureIsNoAnswer() {
        // Given
        KafkaFuture<String> derived = failed(new TopicExistsException("a")).thenApply(none -> "a");

        // When
        String answer = calls.awaitUnless(TopicExistsException.class, "create topic a", derived);

        // Then
        assertThat(answer).isNull();
    }

    @Test
    void aFailureThatIsNotToleratedIsTold() {
        assertThatThrownBy(() -> calls.awaitUnless(
                        TopicExistsException.class, "create topic a", failed(new TimeoutException("late"))))
                .isInstanceOf(ProvisioningException.class);
    }

    @Test
    void anInterruptionEndsTheWaitAndIsKept() {
        // Given
        Thread.currentThread().interrupt();

        // When, Then
        assertThatThrownBy(() -> calls.await("list the topics", new KafkaFutureImpl<String>()))
                .isInstanceOf(ProvisioningException.class)
                .hasMessage("could not list the topics: interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static KafkaFuture<String> failed(RuntimeException cause) {
        KafkaFutureImpl<String> future = new KafkaFutureImpl<>();
        future.completeExceptionally(cause);
        return future;
    }
}
