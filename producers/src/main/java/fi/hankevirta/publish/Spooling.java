package fi.hankevirta.publish;

import fi.hankevirta.importer.Delivery;
import fi.hankevirta.publish.NotPublishedException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Lets a spool accept events, many with one wait for the disk. It is used by one thread. */
final class Spooling implements Delivery {
    private static final int MOST_TOGETHER = 500;
    private static final int ENOUGH_BYTES = 256 * 1024;

    private final SpooledPublisher publisher;
    private final Duration patience;
    private final List<byte[]> values = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int bytes;

    /**
     * Makes the delivery.
     *
     * @param publisher accepts the events
     * @param patience how long to wait for a broker that acknowledges nothing
     */
    Spooling(SpooledPublisher publisher, Duration patience) {
        this.publisher = publisher;
        this.patience = patience;
    }

    @Override
    public void deliver(SpecificRecord event, Outcome outcome) {
        byte[] value;
        try {
            value = publisher.checked(event);
        } catch (NotPublishedException e) {
            outcome.refused(e.field(), e.explanation());
            return;
        }
        values.add(value);
        outcomes.add(outcome);
        bytes += value.length;
        if (values.size() >= MOST_TOGETHER || bytes >= ENOUGH_BYTES) {
            accept();
        }
    }

    @Override
    public void await() {
        if (!values.isEmpty()) {
            accept();
        }
    }

    /** Waits for the broker to acknowledge everything, as long as it acknowledges anything; returns whether it has. */
    boolean drain() {
        while (publisher.waiting() > 0) {
            if (!goesOn()) {
                return false;
            }
        }
        return true;
    }

    private void accept() {
        try {
            acceptOnceThereIsRoom();
            outcomes.forEach(Outcome::accepted);
        } catch (NotPublishedException e) {
            outcomes.forEach(outcome -> outcome.failed(e.explanation()));
        }
        values.clear();
        outcomes.clear();
        bytes = 0;
    }

    private void acceptOnceThereIsRoom() {
        while (true) {
            try {
                publisher.accept(List.copyOf(values));
                return;
            } catch (NotPublishedException e) {
                boolean mayGetRoom = e.reason() == Reason.SPOOL_FULL && publisher.waiting() > 0;
                if (!mayGetRoom || !goesOn()) {
                    throw e;
                }
            }
        }
    }

    /** Waits until the broker acknowledges something more; returns whether it does. */
    private boolean goesOn() {
        try {
            return publisher.awaitProgress(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
