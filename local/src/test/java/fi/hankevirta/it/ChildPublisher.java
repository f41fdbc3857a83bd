package fi.hankevirta.it;

import fi.hankevirta.pipeline.SmallRegister;
import fi.hankevirta.publish.SpooledPublisher;
import fi.hankevirta.spool.SpoolLimits;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Publishes numbered reports through a spool until it is killed, once it is told from which number on, and says of each
 * that it is accepted: {@code accepted 17 .} of all up to that one. Told to drain, it sends what waits and says so;
 * told to publish, it accepts the first report alone before. The arguments are the brokers and the spool's folder.
 */
final class ChildPublisher {
    /** Every so many calls accept a batch. */
    private static final int CALLS = 5;

    static final int BATCH = 20;
    /** Leaves the machine something for the broker and the pipeline. */
    private static final int PAUSE_MILLIS = 5;

    private static final Duration TO_DRAIN = Duration.ofMinutes(1);

    private ChildPublisher() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Topics topics =
                new Topics(SmallRegister.of(Installation.SMALL), TopicPlan.ofPartitions(Installation.PARTITIONS));
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", arguments[0],
                "max.block.ms", "2000",
                "request.timeout.ms", "2000",
                "delivery.timeout.ms", "2020");
        System.out.println("warm .");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String order = Objects.requireNonNull(orders.readLine());
        try (SpooledPublisher publisher =
                SpooledPublisher.open(topics, settings, "/test", Path.of(arguments[1]), SpoolLimits.ofMebibytes(100))) {
            if (order.equals("publish")) {
                publisher.publish(NumberedReports.event(0));
            }
            if (order.equals("publish") || order.equals("drain")) {
                System.out.println(publisher.flush(TO_DRAIN) ? "drained ." : "left " + publisher.waiting() + " .");
            } else {
                publish(publisher, Integer.parseInt(order));
            }
        }
    }

    private static void publish(SpooledPublisher publisher, int first) throws InterruptedException {
        int next = first;
        for (int call = 0; ; call++) {
            int count = call % CALLS == 0 ? BATCH : 1;
            publisher.publishAll(IntStream.range(next, next + count)
                    .mapToObj(NumberedReports::event)
                    .toList());
            next += count;
            System.out.println("accepted " + (next - 1) + " .");
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
