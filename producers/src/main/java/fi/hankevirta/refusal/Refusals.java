package fi.hankevirta.refusal;

import fi.hankevirta.topic.CommittedReader;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;

/** Reads an area's topic of refusals and hands over what it finds. It belongs to no group and leaves nothing behind. */
final class Refusals {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CommittedReader reader;
    private final RefusalDecoder decoder;
    private final Teller teller;
    private final Instant since;
    private boolean any;

    /**
     * Begins at the beginning of the topic.
     *
     * @param since refusals from before are passed over
     */
    Refusals(CommittedReader reader, RefusalDecoder decoder, Teller teller, Instant since) {
        this.reader = reader;
        this.decoder = decoder;
        this.teller = teller;
        this.since = since;
    }

    /** Tells of what is there now; returns whether there is anything. */
    boolean tellWhatIsThere() {
        reader.readTo(reader.ends(), this::take);
        teller.tellWhatIsThere();
        return any;
    }

    /** Tells of what comes, until the process or the thread is told to end. */
    void follow() throws InterruptedException {
        teller.tellWaiting();
        boolean answered = true;
        while (true) {
            Thread.sleep(PAUSE.toMillis());
            try {
                reader.readTo(reader.ends(), this::take);
                answered = true;
            } catch (RetriableException e) { // The broker is away; whoever waits for refusals can wait for it as well.
                if (answered) {
                    teller.tellSilence();
                }
                answered = false;
            }
            teller.tellWhatIsNew();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (Instant.ofEpochMilli(record.timestamp()).isBefore(since)) {
            return;
        }
        any = true;
        decoder.decode(record.value()).ifPresentOrElse(teller::take, teller::takeUnreadable);
    }
}
