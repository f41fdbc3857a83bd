package fi.hankevirta.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes records of topics of rows into a book, and passes over what is none of a row. */
final class RowRecords implements RecordFollower.Taking {
    private final Map<String, RowTopic> topics;
    private final Consumer<RowRecords> taken;
    private final RowBook book = new RowBook();
    private long passedOver;

    /**
     * Makes an empty one.
     *
     * @param taken hears each time that all records were taken
     */
    RowRecords(List<RowTopic> topics, Consumer<RowRecords> taken) {
        this.topics = topics.stream().collect(Collectors.toMap(RowTopic::name, Function.identity()));
        this.taken = taken;
    }

    /** Takes one record: a row, or a null value that takes one back. */
    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        RowTopic topic = topics.get(record.topic());
        if (topic == null || record.key() == null) {
            passedOver++;
            return;
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            book.remove(key);
            return;
        }
        Optional<ViewRow> row =
                topic.reading().apply(record.value()).filter(each -> each.key().equals(key));
        row.ifPresentOrElse(each -> book.put(each, record.value()), () -> passedOver++);
    }

    @Override
    public void allTaken() {
        taken.accept(this);
    }

    FigureRows snapshot() {
        return book.snapshot();
    }

    /** Returns how many records were no rows. */
    long passedOver() {
        return passedOver;
    }
}
