package fi.hankevirta.publish;

import fi.hankevirta.importer.Delivery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Sends events through a publisher, a bounded number of them on their way at once. It is used by one thread. */
final class Sending implements Delivery {
    /** Most events on their way at once. */
    static final int WINDOW = 10_000;

    private final EventPublisher publisher;
    private final Function<String, Optional<String>> problemOfTopic;
    private final Map<String, Optional<String>> problems = new HashMap<>();
    private final Semaphore window = new Semaphore(WINDOW);

    /**
     * Makes the delivery.
     *
     * @param publisher sends the events
     * @param problemOfTopic says why nothing can be sent to a topic; asked once a topic
     */
    Sending(EventPublisher publisher, Function<String, Optional<String>> problemOfTopic) {
        this.publisher = publisher;
        this.problemOfTopic = problemOfTopic;
    }

    @Override
    public void deliver(SpecificRecord event, Outcome outcome) {
        Optional<String> problem =
                publisher.topicOf(event).flatMap(topic -> problems.computeIfAbsent(topic, problemOfTopic));
        if (problem.isPresent()) {
            outcome.refused("hankealue", problem.get());
            return;
        }
        window.acquireUninterruptibly(); // Bounded: the publisher tells every outcome within its delivery timeout.
        var unused = publisher.publish(event).whenComplete((place, failure) -> {
            try {
                tell(outcome, failure);
            } finally {
                window.release();
            }
        });
    }

    @Override
    public void await() {
        publisher.flush();
        window.acquireUninterruptibly(WINDOW);
        window.release(WINDOW);
    }

    private static void tell(Outcome outcome, @Nullable Throwable failure) {
        if (failure == null) {
            outcome.accepted();
        } else if (failure instanceof NotPublishedException told
                && told.reason().isBeforeSending()) {
            outcome.refused(told.field(), told.explanation());
        } else {
            outcome.failed(
                    failure instanceof NotPublishedException told
                            ? told.explanation()
                            : failure.getClass().getSimpleName());
        }
    }
}
