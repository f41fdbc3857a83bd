package fi.hankevirta.topic;

import java.util.Map;

/**
 * What a cluster says of one topic.
 *
 * @param partitions number of its partitions
 * @param settings its settings by name, defaults included
 */
record TopicState(int partitions, Map<String, String> settings) {}
