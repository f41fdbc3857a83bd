package fi.hankevirta.app;

import fi.hankevirta.state.IncompatibleStateException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that failed, since most failures are the network's and pass; after several, and at once when
 * the state is of a newer version, it ends the instance, so that whoever watches over it is told. Nothing is lost
 * either way: what was not committed is processed again.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final int REPLACEMENTS = 5;

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();

    /** Returns why this version can't go on from the state that it found, in a line; null when it can. */
    @Nullable
    String refusal() {
        return refusal.get();
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof IncompatibleStateException) {
                refusal.set(cause.getMessage());
                LOG.error("this instance ends: {}", cause.getMessage());
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
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
}
