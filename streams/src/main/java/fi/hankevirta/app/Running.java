package fi.hankevirta.app;

import org.apache.kafka.streams.KafkaStreams;

/**
 * What an instance runs, and what is known of how it goes.
 *
 * @param streams runs the topology
 * @param health whether it lives and keeps up
 * @param threads replaces its threads
 * @param rebalances counts how often work moved
 */
record Running(KafkaStreams streams, Health health, ThreadReplacement threads, Rebalances rebalances) {
    /** Makes that of an instance that has not started. */
    static Running of(KafkaStreams streams, long readyLag) {
        return new Running(streams, new Health(streams, readyLag), new ThreadReplacement(), new Rebalances());
    }
}
