package fi.hankevirta.local;

import fi.hankevirta.access.Principal;
import fi.hankevirta.register.Register;
import fi.hankevirta.register.RegisterSource;
import fi.hankevirta.secrets.Secrets;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code secrets}: what the brokers and principals of a small installation prove themselves with. */
@Command(
        name = "secrets",
        description = "Make certificates, passwords and client settings for a secured installation, in a folder.",
        footer = {
            "",
            "Made again, it keeps the authority and the passwords and renews the certificates, which hold for thirteen"
                    + " months. Each principal is given its own PRINCIPAL.properties and nothing else; ca-key.pem stays"
                    + " where it is."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:made", "2:it could not be done; the message says why"})
final class SecretsCommand implements Callable<Integer> {
    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "Folder, which only you can read.")
    private Path folder = Path.of("");

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Name or address by which clients reach the brokers; may be repeated (default: 127.0.0.1 and"
                    + " localhost).")
    private List<String> hosts = List.of(LoopbackPort.HOST, "localhost");

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9092",
            description = "Where those with a password reach the cluster (default: ${DEFAULT-VALUE}).")
    private String bootstrap = "";

    @Option(names = "--register", paramLabel = "DIR", description = "Folder of a register (default: the shipped one).")
    private @Nullable Path register;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        Register areas = register == null ? Register.shipped() : Register.load(RegisterSource.folder(register));
        List<Principal> principals = Principal.all(new Topics(areas, TopicPlan.ofPartitions(1)));
        Secrets.make(folder, principals, hosts, bootstrap, Clock.systemUTC());
        spec.commandLine()
                .getOut()
                .println("made the secrets of the brokers and " + principals.size() + " principals in " + folder);
        return ExitCode.OK;
    }
}
