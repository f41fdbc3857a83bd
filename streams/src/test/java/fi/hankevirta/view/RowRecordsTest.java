package fi.hankevirta.view;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records of a topic become rows, each reader's the same. */
class RowRecordsTest {
    private static final Topics TOPICS = new Topics(Register.shipped(), TopicPlan.ofPartitions(1));
    private static final String TOPIC = TOPICS.published(Domain.SPRO).name();
    private static final PublishedFigure LAPPI =
            SampleRows.released("LAPPI", "2021-Q1", 7).build();
    private static final PublishedFigure KAINUU =
            SampleRows.released("KAINUU", "2021-Q1", 9).build();

    private final RowRecords records = new RowRecords(RowTopic.published(TOPICS), taken -> {});

    @Test
    void theLatestRecordOfEachKeyIsARow() {
        take(LAPPI);
        take(KAINUU);
        PublishedFigure corrected = SampleRows.released("LAPPI", "2021-Q1", 8).build();

        take(corrected);

        assertThat(records.snapshot().rows().values()).containsExactly(ViewRow.of(KAINUU), ViewRow.of(corrected));
        assertThat(records.passedOver()).isZero();
    }

    @Test
    void aNullValueTakesARowBack() {
        take(LAPPI);
        take(KAINUU);
        String withBoth = records.snapshot().version();

        records.take(record(key(LAPPI), null));

        assertThat(records.snapshot().rows().values()).containsExactly(ViewRow.of(KAINUU));
        assertThat(records.snapshot().version()).isNotEqualTo(withBoth);
    }

    @Test
    void whatIsNoRowIsPassedOverAndCounted() {
        take(LAPPI);
        FigureRows before = records.snapshot();

        records.take(record(null, encoded(LAPPI)));
        records.take(record(key(LAPPI), new byte[] {1, 2, 3}));
        records.take(record(key(LAPPI), new byte[0]));
        records.take(record("another|key".getBytes(StandardCharsets.UTF_8), encoded(LAPPI)));
        records.take(new ConsumerRecord<>("another.topic", 0, 0, key(LAPPI), encoded(LAPPI)));

        assertThat(records.passedOver()).isEqualTo(5);
        assertThat(records.snapshot()).isEqualTo(before);
    }

    @Test
    void aRowThatSaysTheSameChangesNothing() {
        take(LAPPI);
        String before = records.snapshot().version();

        take(LAPPI);

        assertThat(records.snapshot().version()).isEqualTo(before);
    }

    @Test
    void rowsThatSayOtherThingsHaveOtherVersions() {
        take(LAPPI);
        String before = records.snapshot().version();

        take(SampleRows.released("LAPPI", "2021-Q1", 8).build());

        assertThat(records.snapshot().version()).isNotEqualTo(before).matches("[0-9a-f]{32}");
    }

    /** Whatever came before, and in whichever order: the version is that of the rows. */
    @Property(tries = 50)
    void readersThatHoldTheSameRowsHaveTheSameVersion(@ForAll long seed) {
        // Given
        List<PublishedFigure> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(SampleRows.released("LAPPI", "%04d-Q1".formatted(1900 + i), i)
                    .build());
        }
        RowRecords straight = new RowRecords(RowTopic.published(TOPICS), taken -> {});
        rows.forEach(row -> straight.take(record(key(row), encoded(row))));

        // When
        Collections.shuffle(rows, new Random(seed));
        RowRecords roundabout = new RowRecords(RowTopic.published(TOPICS), taken -> {});
        roundabout.take(record(key(KAINUU), encoded(KAINUU)));
        for (PublishedFigure row : rows) {
            PublishedFigure earlier =
                    SampleRows.released("LAPPI", row.getPeriod(), 1_000).build();
            roundabout.take(record(key(row), encoded(earlier)));
        }
        rows.forEach(row -> roundabout.take(record(key(row), encoded(row))));
        roundabout.take(record(key(KAINUU), null));

        // Then
        assertThat(roundabout.snapshot()).isEqualTo(straight.snapshot());
    }

    private void take(PublishedFigure row) {
        records.take(record(key(row), encoded(row)));
    }

    private static ConsumerRecord<byte[], byte[]> record(byte @Nullable [] key, byte @Nullable [] value) {
        return new ConsumerRecord<>(TOPIC, 0, 0, key, value);
    }

    private static byte[] key(PublishedFigure row) {
        return ViewRow.of(row).key().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encoded(PublishedFigure row) {
        return TOPICS.published(Domain.SPRO).value().serializer().serialize(TOPIC, row);
    }
}
