package fi.hankevirta.publish;

/**
 * Where the broker put an event: all in-sync replicas have it.
 *
 * @param topic name of the topic
 * @param partition its partition
 * @param offset the event's place in the partition
 */
public record Acknowledged(String topic, int partition, long offset) {}
