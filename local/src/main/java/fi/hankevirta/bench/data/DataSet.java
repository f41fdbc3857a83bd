package fi.hankevirta.bench.data;

import fi.hankevirta.publish.EventRecords;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import java.util.Iterator;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * So many events of three years: six tenths SPro, three AVAIN, one milestones, and a few statuses and closings; of all
 * of them 5 % are sent twice, 5 % arrive out of order, 3 % correct and 0.3 % retract something. Every event passes the
 * intake, in the topic, under the key and in the partition that the publisher library chooses. Topics of milestones of
 * areas that take part in no pilot stay empty, since nothing that is right could be in them.
 *
 * @param register of the areas that report
 * @param topics they report to
 * @param seed that they are made up by
 * @param events how many, {@value #FEWEST} or more
 */
public record DataSet(Register register, Topics topics, long seed, long events)
        implements Iterable<ProducerRecord<byte[], byte[]>> {
    /** Events that it takes for every area to report of every stream it can. */
    public static final long FEWEST = 1_000;

    /** Names the sender in the headers. */
    public static final String SOURCE = "urn:hankevirta:bench";

    /** Checks the number of events. */
    public DataSet {
        if (events < FEWEST) {
            throw new IllegalArgumentException("a data set has " + FEWEST + " events or more, not " + events);
        }
    }

    @Override
    public Iterator<ProducerRecord<byte[], byte[]>> iterator() {
        return new Shipment(new EventRecords(topics, SOURCE), new Happenings(register, seed, events), seed, events);
    }
}
