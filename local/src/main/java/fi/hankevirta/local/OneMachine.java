package fi.hankevirta.local;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.BoundedAdmin;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.TopicProvisioning;
import fi.hankevirta.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * The whole national system on one machine: broker, topics and pipeline, running.
 *
 * @param register of the programme
 * @param topics as they exist in the broker
 * @param connections to the broker that holds them
 * @param admin client of the broker
 * @param pipeline that counts
 */
record OneMachine(Register register, Topics topics, Connections connections, Admin admin, Pipeline pipeline) {
    /** Measured on two cores: each further one costs a second or more at the first start, and gains nothing. */
    static final int PARTITIONS = 2;

    /**
     * Starts everything.
     *
     * @param folder of all data
     * @param ports to listen on
     * @param secure whether everyone must prove who they are
     * @param running that stops it
     * @param say told what happens, a line each
     * @throws CannotStartException when something on this machine stands in the way
     */
    static OneMachine start(
            DataFolder folder, MachineOptions.Ports ports, boolean secure, Running running, Consumer<String> say) {
        // The register is read while the broker starts: that mostly waits.
        CompletableFuture<Register> reading = CompletableFuture.supplyAsync(Register::shipped);
        say.accept("starting the broker on " + folder.path());
        Connections connections = secure
                ? Connections.secured(folder, ports.kafka(), running, reading)
                : Connections.open(folder, ports.kafka(), running);
        String kafka = connections.broker().bootstrapServers();
        Admin admin =
                running.start(() -> BoundedAdmin.create(connections.admin())).client();
        Register register = reading.join();
        say.accept("creating the topics on " + kafka);
        Topics topics = topics(register, admin);
        connections.grant(topics, admin);
        say.accept("starting the pipeline");
        Pipeline pipeline = running.start(() -> Pipeline.start(register, settings(folder, ports, connections, topics)));
        OneMachine machine = new OneMachine(register, topics, connections, admin, pipeline);
        say.accept("Kafka at " + kafka + ", health, metrics and the API at " + machine.dashboard()
                + "health/ready, /metrics and /api/v1/values");
        say.accept("dashboard at " + machine.dashboard());
        return machine;
    }

    /** Returns the address of the dashboard. */
    String dashboard() {
        return "http://" + LoopbackPort.HOST + ":" + pipeline.httpPort() + "/";
    }

    private static Topics topics(Register register, Admin admin) {
        TopicProvisioning provisioning = new TopicProvisioning(admin);
        Topics usual = new Topics(register, TopicPlan.ofPartitions(PARTITIONS));
        // A folder goes on with the partitions that it was begun with.
        int partitions = provisioning.partitions(usual).orElse(PARTITIONS);
        Topics topics = partitions == PARTITIONS ? usual : new Topics(register, TopicPlan.ofPartitions(partitions));
        provisioning.create(topics, (short) 1);
        provisioning.mend(provisioning.check(topics)); // An earlier version may have declared other settings.
        return topics;
    }

    private static Map<String, String> settings(
            DataFolder folder, MachineOptions.Ports ports, Connections connections, Topics topics) {
        Map<String, String> settings = new HashMap<>(connections.pipeline());
        settings.put("state.dir", folder.streams().toString());
        settings.put("http.host", LoopbackPort.HOST);
        settings.put("http.port", Integer.toString(ports.http()));
        settings.put("dashboard", "live"); // Nobody but this machine reaches it.
        settings.put("partitions", Integer.toString(topics.rekeyed().partitions()));
        return settings;
    }
}
