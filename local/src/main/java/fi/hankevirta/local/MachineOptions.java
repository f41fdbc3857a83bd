package fi.hankevirta.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where everything on this machine listens and keeps its data. */
final class MachineOptions {
    private static final int KAFKA_PORT = 9092;
    private static final int HTTP_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    private @Nullable Integer kafkaPort;
    private @Nullable Integer httpPort;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of all data, kept. By default, demo uses a temporary folder that it deletes at the end,"
                            + " and local uses ~/.local/share/hankevirta, or hankevirta in XDG_DATA_HOME.")
    private @Nullable Path data;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description =
                    "Port of the broker, 0 for any (default: " + KAFKA_PORT + "; demo takes any when it is taken).")
    void kafkaPort(int port) {
        kafkaPort = checked("--kafka-port", port);
    }

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "Port of health, metrics and the API, 0 for any (default: " + HTTP_PORT
                    + "; demo takes any when it is taken).")
    void httpPort(int port) {
        httpPort = checked("--http-port", port);
    }

    /** Returns the folder that was asked for; null for the command's own default. */
    @Nullable
    Path data() {
        return data;
    }

    /** Returns the ports; one that was asked for, or that others expect, must be free. */
    Ports strictPorts() {
        return new Ports(
                LoopbackPort.free(kafkaPort == null ? KAFKA_PORT : kafkaPort, "--kafka-port"),
                LoopbackPort.free(httpPort == null ? HTTP_PORT : httpPort, "--http-port"));
    }

    /** Returns the ports; where none was asked for, any will do when the usual one is taken. */
    Ports obligingPorts() {
        return new Ports(
                kafkaPort == null ? LoopbackPort.freeOrAny(KAFKA_PORT) : LoopbackPort.free(kafkaPort, "--kafka-port"),
                httpPort == null ? LoopbackPort.freeOrAny(HTTP_PORT) : LoopbackPort.free(httpPort, "--http-port"));
    }

    private int checked(String option, int port) {
        if (port < 0 || port > LAST_PORT) {
            String message = option + " must be 0 to " + LAST_PORT + ", not " + port;
            throw spec == null
                    ? new IllegalArgumentException(message)
                    : new ParameterException(spec.commandLine(), message);
        }
        return port;
    }

    /**
     * Ports of 127.0.0.1 that were free a moment ago.
     *
     * @param kafka of the broker
     * @param http of health, metrics and the API
     */
    record Ports(int kafka, int http) {}
}
