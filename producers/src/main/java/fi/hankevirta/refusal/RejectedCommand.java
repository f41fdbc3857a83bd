package fi.hankevirta.refusal;

import fi.hankevirta.catalogue.RuleCatalogue;
import fi.hankevirta.importer.ImportRules;
import fi.hankevirta.publish.ClientSettings;
import fi.hankevirta.publish.SetupException;
import fi.hankevirta.register.Register;
import fi.hankevirta.register.RegisterException;
import fi.hankevirta.register.RegisterSource;
import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code rejected}: shows an area what was refused of its events, why, and what to do. */
@Command(
        name = "rejected",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Show which events of an area were refused, what that means and what to do.",
        footer = {
            "",
            "Problems of the same stream, rule and field are told together, with the first and the last place and a few"
                    + " events. No value of an event is shown: a refusal holds none.",
            "It needs the right to read the area's topic of refusals and no other. After a reset of the installation"
                    + " what is still refused is told, and counted, again."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing was refused",
            "1:refusals were told",
            "2:they can't be read; the message says why",
            "130:Ctrl-C"
        })
public final class RejectedCommand implements Callable<Integer> {
    private static final int TOLD = 1;
    private static final int CANNOT_RUN = 2;
    private static final int STOPPED = 130;
    private static final int LIMIT_MILLIS = 15_000;

    @Mixin
    private final RejectedOptions options = new RejectedOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call.
    private CommandSpec spec;

    /** Runs the command; returns its exit code and never throws for what a user can mend. */
    @Override
    public Integer call() {
        if (options.follow && options.summary) {
            throw new ParameterException(spec.commandLine(), "choose one of --follow and --summary");
        }
        try {
            return tell();
        } catch (SetupException | RegisterException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(spec.qualifiedName() + ": " + e.getMessage());
            err.flush();
            return CANNOT_RUN;
        }
    }

    private int tell() {
        Register register =
                options.register == null ? Register.shipped() : Register.load(RegisterSource.folder(options.register));
        Topics topics = new Topics(register, TopicPlan.ofPartitions(TopicPlan.DEFAULT_PARTITIONS));
        String area = ImportRules.areaCode(register, options.area)
                .orElseThrow(() -> new SetupException("--area must be a code, name or alias of the register, or THL"));
        String topic = topics.rejected(area).name();
        RuleCatalogue rules = RuleCatalogue.shipped();
        Teller teller = teller(new RefusalText(rules, options.language, topic));
        try (CommittedReader reader = new CommittedReader(client(), List.of(topic))) {
            Refusals refusals = new Refusals(reader, new RefusalDecoder(topics, rules, area), teller, options.since);
            boolean any = refusals.tellWhatIsThere();
            if (options.follow) {
                refusals.follow();
            }
            return any ? TOLD : 0;
        } catch (InterruptedException | InterruptException e) {
            return STOPPED;
        } catch (KafkaException e) {
            throw new SetupException(
                    "the topic " + topic + " can't be read: " + ReadFailures.told(e)
                            + "; see --bootstrap and --client-config",
                    e);
        }
    }

    private Teller teller(RefusalText text) {
        PrintWriter out = spec.commandLine().getOut();
        return options.json
                ? new JsonTeller(out, options.summary)
                : new TextTeller(out, text, options.summary, System::nanoTime);
    }

    private Map<String, Object> client() {
        Map<String, Object> settings = ClientSettings.of(options.clientConfig, options.bootstrap);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
        return settings;
    }
}
