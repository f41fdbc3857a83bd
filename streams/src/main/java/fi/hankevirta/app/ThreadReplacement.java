package fi.hankevirta.app;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that failed, since most failures are the network's and pass; after several it ends the
 * instance, so that whoever watches over it is told. Nothing is lost either way: what was not committed is processed
 * again.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final int REPLACEMENTS = 5;

    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        int failure = failures.incrementAndGet();
        if (failure > REPLACEMENTS) {
            LOG.error("a stream thread failed for the {}th time; this instance ends", failure, exception);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warn("a stream thread failed ({} of {} times that it is replaced)", failure, REPLACEMENTS, exception);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
