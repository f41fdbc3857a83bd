package fi.hankevirta.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.GroupState;
import fi.hankevirta.topic.StateDeletion;
import fi.hankevirta.topic.TopicProvisioning;
import fi.hankevirta.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Drops everything that was computed, so that the next start computes it anew from the ingress topics, which it does
 * not touch. The order of the steps is such that a pipeline does not start on what a broken-off reset leaves: without
 * the group's offsets its state is refused until a reset has deleted the last of it.
 */
final class Reset {
    private final PipelineSettings settings;
    private final Topics topics;
    private final GroupState group;
    private final StateDeletion deletion;
    private final TopicProvisioning provisioning;

    Reset(PipelineSettings settings, Topics topics, Admin admin) {
        this.settings = settings;
        this.topics = topics;
        this.group = new GroupState(admin, settings.applicationId());
        this.deletion = new StateDeletion(admin);
        this.provisioning = new TopicProvisioning(admin);
    }

    /**
     * Tells what would be done.
     *
     * @throws StartException when instances are running
     */
    List<String> plan() {
        int members = group.members();
        if (members > 0) {
            throw new StartException("the group " + settings.applicationId() + " has " + members
                    + " members: stop all instances of the pipeline first");
        }
        List<String> steps = new ArrayList<>();
        steps.add("forget how far group " + settings.applicationId() + " has taken in the ingress topics");
        steps.add("empty " + String.join(" and ", internal()) + " by deleting and creating them");
        steps.add("clear the rows of " + String.join(", ", progress()) + " by tombstones");
        steps.add("delete the state in "
                + (group.ownTopics().isEmpty()
                        ? "no topic"
                        : String.join(" and ", group.ownTopics().keySet())));
        steps.add("delete the folder of local state " + folder());
        long gone = gone();
        if (gone > 0) {
            steps.add("ATTENTION: the ingress topics no longer hold " + gone
                    + " older records, which leave every figure");
        }
        return steps;
    }

    /** Does it, and tells each step. */
    void run(Consumer<String> say) {
        say.accept("deleting the group's offsets");
        deletion.deleteGroup(settings.applicationId());
        say.accept("emptying " + String.join(" and ", internal()));
        deletion.deleteTopics(internal());
        provisioning.create(topics, (short) -1);
        say.accept("clearing " + clearFigures() + " rows of figures");
        say.accept("deleting the state");
        deletion.deleteTopics(group.ownTopics().keySet());
        deleteFolder(folder());
    }

    private List<String> internal() {
        return List.of(topics.rekeyed().name(), topics.partials().name());
    }

    private List<String> progress() {
        return Arrays.stream(Domain.values())
                .map(domain -> topics.progress(domain).name())
                .toList();
    }

    private Path folder() {
        return new LocalState(settings).folder();
    }

    private long gone() {
        try (CommittedReader ingress = new CommittedReader(
                settings.client(),
                topics.ingress().stream().map(i -> i.topic().name()).toList())) {
            return ingress.beginnings().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private int clearFigures() {
        Set<Key> keys = new LinkedHashSet<>();
        try (CommittedReader rows = new CommittedReader(settings.client(), progress())) {
            rows.readTo(rows.ends(), row -> {
                Key key = new Key(row.topic(), row.partition(), new String(row.key(), UTF_8));
                if (row.value() == null) {
                    keys.remove(key);
                } else {
                    keys.add(key);
                }
            });
        }
        Map<String, Object> client = new HashMap<>(settings.client());
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Key key : keys) {
                byte[] row = key.row().getBytes(UTF_8);
                sent.add(producer.send(new ProducerRecord<>(key.topic(), key.partition(), row, null)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new StartException("the rows of figures can't be cleared: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted; run reset again", e);
        }
        return keys.size();
    }

    private record Key(String topic, int partition, String row) {}

    private static void deleteFolder(Path folder) {
        try {
            Utils.delete(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("can't delete the folder of local state " + folder, e);
        }
    }
}
