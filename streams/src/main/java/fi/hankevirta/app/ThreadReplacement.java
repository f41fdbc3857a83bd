package fi.hankevirta.app;

import fi.hankevirta.state.IncompatibleStateException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that failed, since most failures are the network's and pass; after several, and at once when
 * the state is of a newer version or another instance has its name, it ends the instance, so that whoever watches over
 * it is told. Nothing is lost either way: what was not committed is processed again.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final int REPLACEMENTS = 5;

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();

    /** Returns why this instance can't go on, in a line; null when it can. */
    @Nullable
    String refusal() {
        return refusal.get();
    }

    /** Returns how many threads have failed, of which one too many ended the instance. */
    int failures() {
        return failures.get();
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof IncompatibleStateException) {
                return refused(String.valueOf(cause.getMessage()));
            }
            if (cause instanceof FencedInstanceIdException) {
                return refused("another instance has the same " + PipelineSettings.INSTANCE_ID
                        + " and has taken over: give each instance its own");
            }
        }
        int failure = failures.incrementAndGet();
        if (failure > REPLACEMENTS) {
            LOG.error("a stream thread failed for the {}th time; this instance ends", failure, exception);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warn("a stream thread failed ({} of {} times that it is replaced)", failure, REPLACEMENTS, exception);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private StreamThreadExceptionResponse refused(String reason) {
        refusal.set(reason);
        LOG.error("this instance ends: {}", reason);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
