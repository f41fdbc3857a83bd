package fi.hankevirta.pipeline;

import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.releasing.Answer;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request that is being answered by a thread of its own, which ends with the process or when it is stopped. */
final class ReleaseWork {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWork.class);
    private static final long PAUSE_MS = 5_000;

    private final String key;
    private final FutureTask<Optional<Answer>> task;
    private final Thread thread;

    private ReleaseWork(String key, FutureTask<Optional<Answer>> task) {
        this.key = key;
        this.task = task;
        this.thread = new Thread(task, "hankevirta-release");
        thread.setDaemon(true);
    }

    static ReleaseWork begin(ReleaseOffice office, String key, ReleaseRequest request, String last) {
        ReleaseWork work = new ReleaseWork(key, new FutureTask<>(() -> answer(office, request, last)));
        work.thread.start();
        return work;
    }

    /** Returns the key under which the request is kept. */
    String key() {
        return key;
    }

    boolean isDone() {
        return task.isDone();
    }

    /** Returns the answer of one that is done. */
    Optional<Answer> answer() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new CompletionException("a request for a release can't be answered", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while nothing was waited for", e);
        }
    }

    void stop() {
        thread.interrupt();
    }

    /** Topics that can't be read now can be later: a request is not lost by that. */
    private static Optional<Answer> answer(ReleaseOffice office, ReleaseRequest request, String last)
            throws InterruptedException {
        while (true) {
            try {
                return office.answer(request, last);
            } catch (InterruptException e) {
                throw new InterruptedException("stopped");
            } catch (KafkaException e) {
                LOG.warn("a release waits, since its topics can't be read: {}", e.getMessage());
                Thread.sleep(PAUSE_MS);
            }
        }
    }
}
