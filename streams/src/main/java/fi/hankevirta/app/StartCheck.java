package fi.hankevirta.app;

import fi.hankevirta.topic.BoundedAdmin;
import fi.hankevirta.topic.ProvisioningException;
import fi.hankevirta.topic.TopicFault;
import fi.hankevirta.topic.TopicProvisioning;
import fi.hankevirta.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * Checks the cluster before the pipeline starts: Kafka Streams ends when one source topic is missing, and does not
 * notice unequal partition counts at all.
 */
final class StartCheck {
    private static final int SHOWN = 10;

    private StartCheck() {}

    static void check(PipelineSettings settings, Topics topics) {
        Map<String, Object> client = new HashMap<>(settings.kafka());
        client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        List<TopicFault> faults;
        try (BoundedAdmin admin = BoundedAdmin.create(client)) {
            faults = new TopicProvisioning(admin.client()).check(topics);
        } catch (ProvisioningException | KafkaException e) {
            throw new StartException("can't check the topics at " + settings.bootstrap() + ": " + e.getMessage(), e);
        }
        if (!faults.isEmpty()) {
            String shown = faults.stream()
                    .limit(SHOWN)
                    .map(fault -> "  " + fault.message())
                    .collect(Collectors.joining(System.lineSeparator()));
            throw new StartException("the topics are not as declared (" + faults.size()
                    + " faults):" + System.lineSeparator() + shown
                    + (faults.size() > SHOWN ? System.lineSeparator() + "  ..." : ""));
        }
    }
}
