package fi.hankevirta.bench;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.util.HashMap;
import java.util.Map;

/**
 * What a contender's process is told to do.
 *
 * @param contender its name
 * @param bootstrap of the broker
 * @param brokerPid process of the broker
 * @param application name of its group and its own topics
 * @param stateDir folder of its local state
 * @param events that are there
 */
record Job(String contender, String bootstrap, long brokerPid, String application, String stateDir, long events) {

    Map<String, Object> client() {
        return Map.of("bootstrap.servers", bootstrap);
    }

    Topics topics(Register register) {
        return new Topics(register, TopicPlan.ofPartitions(TopicPlan.DEFAULT_PARTITIONS));
    }

    /** Returns the settings of a pipeline, which are its defaults but for where it runs. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Contender.of(contender).settings());
        settings.put("bootstrap.servers", bootstrap);
        settings.put("application.id", application);
        settings.put("state.dir", stateDir);
        settings.put("http.port", "0");
        return settings;
    }
}
