package fi.hankevirta.topic;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/** Calls to a cluster that share one deadline. The first that fails ends the work with one clear line. */
public final class ClusterCalls {
    private final Duration limit;
    private final long end;

    /**
     * Begins to count the time.
     *
     * @param limit how long all calls may take together
     */
    public ClusterCalls(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** Returns the milliseconds that are left, at least 1, for a call to take as its own limit. */
    public int left() {
        return (int) Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
    }

    /** Throws the failure of not having been answered once the deadline has passed. */
    void requireTime(String doing) {
        if (System.nanoTime() >= end) {
            throw noAnswer(doing, null);
        }
    }

    /**
     * Waits for the answer to a call.
     *
     * @param doing what is done, for the message of a failure, for example {@code list the topics}
     * @throws ProvisioningException when the call fails or the deadline passes
     */
    public <T> T await(String doing, KafkaFuture<T> answer) {
        try {
            return answer.get(left(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(doing, causeOf(e));
        } catch (TimeoutException e) {
            throw noAnswer(doing, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningException("could not " + doing + ": interrupted", e);
        }
    }

    /** As {@link #await}, but returns null when the call fails in the tolerated way. */
    public <T> @Nullable T awaitUnless(Class<? extends Throwable> tolerated, String doing, KafkaFuture<T> answer) {
        try {
            return await(doing, answer);
        } catch (ProvisioningException e) {
            if (tolerated.isInstance(e.getCause())) {
                return null;
            }
            throw e;
        }
    }

    private ProvisioningException failure(String doing, Throwable cause) {
        if (cause instanceof org.apache.kafka.common.errors.TimeoutException) {
            return noAnswer(doing, cause);
        }
        if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
            return new ProvisioningException(
                    "could not " + doing + ": the cluster refuses it (" + cause.getMessage()
                            + "); check the credentials in the client settings and their rights",
                    cause);
        }
        return new ProvisioningException("could not " + doing + ": " + cause.getMessage(), cause);
    }

    private ProvisioningException noAnswer(String doing, @Nullable Throwable cause) {
        return new ProvisioningException(
                "could not " + doing + ": no answer from the Kafka cluster within " + limit.toSeconds()
                        + " s; check bootstrap.servers, the network and the client settings",
                cause);
    }

    private static Throwable causeOf(ExecutionException e) {
        return e.getCause() == null ? e : e.getCause();
    }
}
