package fi.hankevirta.view;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A topic whose records are rows of figures.
 *
 * @param name of the topic
 * @param reading makes a row of a value; empty when the bytes are no row
 */
public record RowTopic(String name, Function<byte[], Optional<ViewRow>> reading) {
    /** Returns the topics of released figures. */
    public static List<RowTopic> published(Topics topics) {
        return Arrays.stream(Domain.values())
                .map(domain -> of(topics.published(domain), (PublishedFigure row) -> ViewRow.of(row)))
                .toList();
    }

    /** Returns the topics of live figures, which are internal. */
    public static List<RowTopic> progress(Topics topics) {
        return Arrays.stream(Domain.values())
                .map(domain -> of(topics.progress(domain), (Figure row) -> ViewRow.of(row)))
                .toList();
    }

    private static <T> RowTopic of(Topic<String, T> topic, Function<T, ViewRow> row) {
        return new RowTopic(topic.name(), bytes -> {
            try {
                return Optional.of(row.apply(topic.value().deserializer().deserialize(topic.name(), bytes)));
            } catch (SerializationException e) {
                return Optional.empty();
            }
        });
    }
}
