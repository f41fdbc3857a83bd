package fi.hankevirta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The broker of a benchmark, in a process of its own. */
final class BrokerProcess {
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final ChildProcess process;
    private final String bootstrapServers;

    private BrokerProcess(ChildProcess process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts it and waits until it answers. */
    static BrokerProcess start(Children children, Path folder) {
        return start(children, folder, List.of());
    }

    /**
     * The same with other settings than it has by itself.
     *
     * @param changed {@code name=value}
     */
    static BrokerProcess start(Children children, Path folder, List<String> changed) {
        List<String> arguments = new ArrayList<>();
        arguments.add(folder.resolve("cluster").toString());
        arguments.addAll(changed);
        ChildProcess process =
                children.start("broker", Flags.ofBroker(), BrokerMain.class, arguments, folder.resolve("broker.log"));
        return new BrokerProcess(process, said(process, TO_START).asText());
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** Returns the settings of a Kafka client. */
    Map<String, Object> client() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    long pid() {
        return process.pid();
    }

    /** Returns the bytes that were written to each topic since its start. */
    Map<String, Long> bytes() {
        process.order(BrokerMain.BYTES);
        Map<String, Long> bytes = new TreeMap<>();
        said(process, TO_ANSWER)
                .properties()
                .forEach(topic -> bytes.put(topic.getKey(), topic.getValue().asLong()));
        return bytes;
    }

    private static JsonNode said(ChildProcess process, Duration limit) {
        return process.next(limit)
                .orElseThrow(() -> process.failure("does not answer within " + limit.toSeconds() + " s", null))
                .data();
    }
}
