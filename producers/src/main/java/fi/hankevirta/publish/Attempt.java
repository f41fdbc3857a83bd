package fi.hankevirta.publish;

import org.apache.kafka.clients.producer.Callback;
import org.jspecify.annotations.Nullable;

/** One attempt to send a few events in order: which of them the broker acknowledged, and what failed first. */
final class Attempt {
    private final boolean[] acknowledged;
    private @Nullable String problem;

    /** Begins one of so many events. */
    Attempt(int events) {
        this.acknowledged = new boolean[events];
    }

    /** Returns what takes the outcome of an event, counted from 0, that goes to a topic. */
    Callback outcomeOf(int event, String topic) {
        return (place, failure) -> {
            synchronized (this) {
                if (failure == null) {
                    acknowledged[event] = true;
                } else if (problem == null) {
                    problem = SendFailures.problem(topic, failure);
                }
            }
        };
    }

    /** Returns in one line what failed first; null when nothing has failed so far. */
    synchronized @Nullable String problem() {
        return problem;
    }

    /** Returns how many events from the first one on were acknowledged, each of them. */
    synchronized int acknowledgedFromTheFirst() {
        int count = 0;
        while (count < acknowledged.length && acknowledged[count]) {
            count++;
        }
        return count;
    }
}
