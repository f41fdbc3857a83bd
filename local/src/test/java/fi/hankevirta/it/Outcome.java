package fi.hankevirta.it;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.Position;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.EmptyRows;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.wire.SingleObjectSerde;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** What stands in an installation's topics, as a reader of committed records sees it. */
final class Outcome implements AutoCloseable {
    private final TopicReader progress;
    private final TopicReader rejected;
    private final TopicReader ingress;
    private final Deserializer<Figure> figure = new SingleObjectSerde<Figure>(Figure.getClassSchema()).deserializer();
    private final Deserializer<Rejection> rejection =
            new SingleObjectSerde<Rejection>(Rejection.getClassSchema()).deserializer();
    private final Deserializer<String> text = new StringDeserializer();
    private final SortedMap<String, Figure> figures = new TreeMap<>();
    private final SortedMap<Position, List<Rejection>> rejections = new TreeMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();

    Outcome(Installation installation) {
        Topics topics = installation.topics();
        Stream<String> senders = Stream.concat(
                installation.register().areas().stream().map(Hankealue::code), Stream.of(Register.COORDINATOR));
        String servers = installation.bootstrapServers();
        progress = new TopicReader(
                servers,
                Arrays.stream(Domain.values())
                        .map(domain -> topics.progress(domain).name())
                        .toList());
        rejected = new TopicReader(
                servers, senders.map(sender -> topics.rejected(sender).name()).toList());
        ingress = new TopicReader(
                servers, topics.ingress().stream().map(i -> i.topic().name()).toList());
    }

    /** Returns all records of the ingress topics up to now. */
    List<Arrival> arrivals() {
        ingress.next().forEach(record -> arrivals.add(arrival(record)));
        return List.copyOf(arrivals);
    }

    /** Returns the latest row of each key, without empty ones: they read like absent ones. */
    SortedMap<String, Figure> figures() {
        for (ConsumerRecord<byte[], byte[]> record : progress.next()) {
            String key = text.deserialize(record.topic(), record.key());
            if (record.value() == null) {
                figures.remove(key); // Taken back by a reset.
            } else {
                figures.put(key, figure.deserialize(record.topic(), record.value()));
            }
        }
        SortedMap<String, Figure> present = new TreeMap<>(figures);
        present.values().removeIf(EmptyRows::isEmpty);
        return present;
    }

    /** Returns the rejections by the place of what they refuse, from the topic of the sender of that place. */
    SortedMap<Position, List<Rejection>> rejections() {
        for (ConsumerRecord<byte[], byte[]> record : rejected.next()) {
            Rejection told = rejection.deserialize(record.topic(), record.value());
            if (!prefix(told.getSourceTopic()).equals(prefix(record.topic()))) {
                throw new AssertionError(record.topic() + " tells of a record in " + told.getSourceTopic());
            }
            rejections
                    .computeIfAbsent(
                            new Position(told.getSourceTopic(), told.getSourcePartition(), told.getSourceOffset()),
                            position -> new ArrayList<>())
                    .add(told);
        }
        return rejections;
    }

    @Override
    public void close() {
        progress.close();
        rejected.close();
        ingress.close();
    }

    /** Returns {@code hankealue.<area>}. */
    private static String prefix(String topic) {
        return topic.substring(0, topic.indexOf('.', topic.indexOf('.') + 1));
    }

    private static Arrival arrival(ConsumerRecord<byte[], byte[]> record) {
        List<Map.Entry<String, byte @Nullable []>> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new SimpleImmutableEntry<>(header.key(), header.value())));
        return new Arrival(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.value(),
                headers);
    }
}
