package fi.hankevirta.app;

import fi.hankevirta.topic.BoundedAdmin;
import fi.hankevirta.topic.GroupState;
import fi.hankevirta.topic.ProvisioningException;
import fi.hankevirta.topic.TopicFault;
import fi.hankevirta.topic.TopicProvisioning;
import fi.hankevirta.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;

/**
 * Checks the cluster before the pipeline starts: Kafka Streams ends when one source topic is missing, and does not
 * notice unequal partition counts at all.
 */
final class StartCheck {
    private static final int SHOWN = 10;

    private StartCheck() {}

    /** Checks, and returns the ids of the topics that keep the state of earlier runs, by name. */
    static Map<String, String> check(PipelineSettings settings, Topics topics) {
        List<TopicFault> faults;
        try (BoundedAdmin admin = BoundedAdmin.create(settings.client())) {
            faults = new TopicProvisioning(admin.client()).check(topics);
            if (faults.isEmpty()) {
                GroupState group = new GroupState(admin.client(), settings.applicationId());
                return new StateCheck(settings.client(), group, settings.applicationId(), topics).check();
            }
        } catch (ProvisioningException | KafkaException e) {
            throw new StartException("can't check the topics at " + settings.bootstrap() + ": " + e.getMessage(), e);
        }
        String shown = faults.stream()
                .limit(SHOWN)
                .map(fault -> "  " + fault.message())
                .collect(Collectors.joining(System.lineSeparator()));
        throw new StartException("the topics are not as declared (" + faults.size() + " faults):"
                + System.lineSeparator() + shown + (faults.size() > SHOWN ? System.lineSeparator() + "  ..." : ""));
    }
}
