package fi.hankevirta.bench.data;

import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.publish.EventRecords;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * New notifications of all areas in turn, those of an area all in one partition: there their order is kept, so that the
 * row which counts one more is the one that holds the next of them.
 */
public final class SteadyEvents {
    private static final LocalDate NOTIFIED_ON = LocalDate.of(2023, 11, 1);
    private static final Instant RECORDED_AT = Instant.parse("2023-11-01T10:00:00Z");

    private final List<String> areas;
    private final int partitions;
    private final EventRecords records;
    private final Draws draws;
    private long made;

    /**
     * Begins with the first area.
     *
     * @param seed that no other events of the same topics are made up by
     */
    public SteadyEvents(Register register, Topics topics, long seed) {
        this.areas = register.areas().stream().map(Hankealue::code).toList();
        this.partitions = topics.rekeyed().partitions();
        this.records = new EventRecords(topics, DataSet.SOURCE);
        this.draws = new Draws(seed);
    }

    /** Returns the areas in their turn. */
    public List<String> areas() {
        return areas;
    }

    /** Returns the record of the next one. */
    public ProducerRecord<byte[], byte[]> next() {
        int turn = (int) (made % areas.size());
        made++;
        return records.of(new SproNotification(
                draws.uuid(),
                areas.get(turn),
                null,
                1,
                RECORDED_AT.plusMillis(made),
                false,
                idIn(turn % partitions),
                NotificationState.RECEIVED,
                NOTIFIED_ON,
                null,
                null,
                null,
                null,
                NotificationCategory.OTHER,
                false,
                ServiceSector.PUBLIC,
                LegalBasis.SHL_48,
                null));
    }

    private String idIn(int partition) {
        while (true) {
            String id = draws.uuid();
            byte[] key = id.getBytes(StandardCharsets.UTF_8);
            if (Utils.toPositive(Utils.murmur2(key)) % partitions == partition) {
                return id;
            }
        }
    }
}
