package fi.hankevirta.access;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Everything that a client may try on a cluster, tried for real, but so that nothing changes. */
final class Attempts implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int POLLS = 50;
    private static final long LIMIT_SECONDS = 20;
    private static final byte[] KEY = {1}; // Compacted topics take no record without.
    private static final AclBindingFilter NO_GRANT = new AclBindingFilter(
            new ResourcePatternFilter(ResourceType.TOPIC, "nothing", PatternType.LITERAL),
            AccessControlEntryFilter.ANY);

    private final Map<String, Object> settings;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Attempts(Map<String, Object> client) {
        settings = new HashMap<>(client);
        admin = Admin.create(client);
        producer = producer(Map.of());
        consumer = consumer(Map.of());
    }

    /** Something tried; it returns normally when it is allowed. */
    interface Attempt {
        void make() throws Exception;
    }

    /** Returns the names, as grants write them, of what is allowed with a topic that exists and holds a record. */
    Set<String> allowedWithTopic(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        String another = topic.substring(0, topic.length() - 1) + "9";
        var settingOf = new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET);
        return allowed(Map.of(
                "describe", () -> answer(admin.describeTopics(List.of(topic)).allTopicNames()),
                "write", () -> write(topic),
                "read", () -> read(topic),
                "create",
                        () -> answer(admin.createTopics(
                                        List.of(new NewTopic(another, Optional.empty(), Optional.empty())),
                                        new CreateTopicsOptions().validateOnly(true))
                                .all()),
                "delete",
                        () -> answer(admin.deleteRecords(
                                        Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(0)))
                                .all()),
                "alter",
                        () -> answer(admin.createPartitions(
                                        Map.of(topic, NewPartitions.increaseTo(9)),
                                        new CreatePartitionsOptions().validateOnly(true))
                                .all()),
                "describe_configs",
                        () -> answer(admin.describeConfigs(List.of(resource)).all()),
                "alter_configs",
                        () -> answer(admin.incrementalAlterConfigs(
                                        Map.of(resource, List.of(settingOf)),
                                        new AlterConfigsOptions().validateOnly(true))
                                .all())));
    }

    /** The same with a consumer group that has no members. */
    Set<String> allowedWithGroup(String group) throws Exception {
        return allowed(Map.of(
                "read", () -> join(group),
                "describe",
                        () -> answer(
                                admin.describeConsumerGroups(List.of(group)).all()),
                "delete",
                        () -> answer(admin.deleteConsumerGroups(List.of(group)).all())));
    }

    /** The same with a transactional id. */
    Set<String> allowedWithTransactions(String id) throws Exception {
        return allowed(Map.of(
                "describe", () -> answer(admin.describeTransactions(List.of(id)).all()),
                "write",
                        () -> {
                            try (var transactional = producer(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id))) {
                                transactional.initTransactions();
                            }
                        }));
    }

    /** The same with the cluster as a whole. */
    Set<String> allowedWithCluster() throws Exception {
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        var setting = new AlterConfigOp(new ConfigEntry("log.cleaner.threads", "1"), AlterConfigOp.OpType.SET);
        return allowed(Map.of(
                "describe",
                        () -> answer(admin.describeAcls(AclBindingFilter.ANY).values()),
                "describe_configs",
                        () -> answer(admin.describeClientQuotas(ClientQuotaFilter.all())
                                .entities()),
                "alter", () -> answer(admin.deleteAcls(List.of(NO_GRANT)).all()),
                "alter_configs",
                        () -> answer(admin.incrementalAlterConfigs(
                                        Map.of(broker, List.of(setting)), new AlterConfigsOptions().validateOnly(true))
                                .all())));
    }

    /** Returns the names of all topics that are listed. */
    Set<String> listed() throws Exception {
        return new TreeSet<>(admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        consumer.close();
        producer.close(Duration.ZERO);
        admin.close(Duration.ofSeconds(1));
    }

    private static Set<String> allowed(Map<String, Attempt> attempts) throws Exception {
        Set<String> allowed = new TreeSet<>();
        for (Map.Entry<String, Attempt> attempt : attempts.entrySet()) {
            if (isAllowed(attempt.getValue())) {
                allowed.add(attempt.getKey());
            }
        }
        return allowed;
    }

    private static boolean isAllowed(Attempt attempt) throws Exception {
        try {
            attempt.make();
            return true;
        } catch (AuthorizationException e) {
            return false;
        } catch (GroupIdNotFoundException | TransactionalIdNotFoundException e) { // Allowed to know that.
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                return isAllowed(() -> {
                    throw cause;
                });
            }
            throw e;
        } catch (KafkaException e) { // A producer that was refused before says so, with the refusal as its cause.
            if (e.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw e;
        }
    }

    private static void answer(KafkaFuture<?> answer) throws Exception {
        answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Leaves a record in a topic. */
    void write(String topic) throws Exception {
        producer.send(new ProducerRecord<>(topic, KEY, KEY)).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private void read(String topic) {
        consumer.assign(List.of(new TopicPartition(topic, 0)));
        consumer.seekToBeginning(consumer.assignment());
        for (int i = 0; i < POLLS; i++) {
            if (!consumer.poll(POLL).isEmpty()) {
                return;
            }
        }
        throw new AssertionError("neither a record nor a refusal from " + topic);
    }

    private void join(String group) {
        boolean[] joined = new boolean[1];
        try (KafkaConsumer<byte[], byte[]> member = consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, group))) {
            member.subscribe(Pattern.compile("nothing"), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                    // It has none.
                }

                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                    joined[0] = true;
                }
            });
            for (int i = 0; i < POLLS && !joined[0]; i++) {
                member.poll(POLL);
            }
        }
        if (!joined[0]) {
            throw new AssertionError("neither joined nor refused by " + group);
        }
    }

    private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
        all.putAll(more);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.putAll(more);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
