package fi.hankevirta.bench;

import fi.hankevirta.local.DataFolder;
import fi.hankevirta.local.EmbeddedBroker;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The process of the broker. It ends without a word when told, since nobody will read its data again. */
final class BrokerMain {
    /** The order that asks for the bytes written to each topic since the start. */
    static final String BYTES = "bytes";

    private static final String METERS = "kafka.server:type=BrokerTopicMetrics,name=BytesInPerSec,topic=*";

    private BrokerMain() {}

    /** Takes the folder of its data, and settings of the broker that are other than its own, {@code name=value}. */
    public static void main(String[] arguments) throws Exception {
        Wire wire = new Wire(System.out);
        System.setOut(System.err);
        Map<String, String> changed = Arrays.stream(arguments)
                .skip(1)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        EmbeddedBroker broker = EmbeddedBroker.start(DataFolder.claim(Path.of(arguments[0])), 0, changed);
        wire.say("ready", broker.bootstrapServers());
        Orders orders = Orders.listen();
        while (orders.next().equals(BYTES)) {
            wire.say(BYTES, bytes());
        }
        Runtime.getRuntime().halt(0);
    }

    /** Kafka's own meters: sizes of logs would miss what is purged or compacted meanwhile. */
    private static Map<String, Long> bytes() throws JMException {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        Map<String, Long> bytes = new TreeMap<>();
        for (ObjectName meter : beans.queryNames(new ObjectName(METERS), null)) {
            bytes.put(meter.getKeyProperty("topic"), (Long) beans.getAttribute(meter, "Count"));
        }
        return bytes;
    }
}
