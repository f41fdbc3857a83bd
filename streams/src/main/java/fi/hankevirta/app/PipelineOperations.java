package fi.hankevirta.app;

import fi.hankevirta.dashboard.Operations;
import fi.hankevirta.pipeline.Gauges;
import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.KafkaStreams;

/** Tells how the pipeline of this process fares, by what its metrics are made of. */
final class PipelineOperations implements Supplier<Operations> {
    private final KafkaStreams streams;
    private final Health health;
    private final Gauges gauges;
    private final List<String> senders;

    PipelineOperations(KafkaStreams streams, Health health, Gauges gauges, Topics topics) {
        this.streams = streams;
        this.health = health;
        this.gauges = gauges;
        this.senders =
                topics.ingress().stream().map(Topics.Ingress::sender).distinct().toList();
    }

    @Override
    public Operations get() {
        return new Operations(
                health.isReady(),
                health.lag(),
                streams.metadataForLocalThreads().size(),
                gauges.untold().tasks(),
                gauges.held().entities(),
                gauges.held().bytes(),
                intake());
    }

    private List<Operations.Intake> intake() {
        Map<Source, Counts> counts = gauges.counts().bySource();
        return senders.stream().map(sender -> intake(sender, counts)).toList();
    }

    private static Operations.Intake intake(String sender, Map<Source, Counts> counts) {
        return new Operations.Intake(
                sender,
                sum(sender, counts, Counts::received),
                sum(sender, counts, Counts::applied),
                sum(sender, counts, Counts::superseded),
                sum(sender, counts, Counts::rejected));
    }

    private static long sum(String sender, Map<Source, Counts> counts, ToLongFunction<Counts> of) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().area().equals(sender))
                .mapToLong(each -> of.applyAsLong(each.getValue()))
                .sum();
    }
}
