package fi.hankevirta.audit;

import fi.hankevirta.app.PipelineOptions;
import fi.hankevirta.app.StartException;
import fi.hankevirta.catalogue.DisclosureClass;
import fi.hankevirta.progress.RowQuestion;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code explain}: which events make up a number. */
@Command(
        name = "explain",
        description = "Tell which events make up the numerator and the denominator of a figure.",
        footer = {
            "",
            "It reads the ingress topics of the area, or of all areas under it, and so needs the right to read them, "
                    + "and memory for their events. It tells ids and places of events, nothing of what stands in them. "
                    + "Of figures about persons it tells only how many events are where, unless THL gives --internal."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:it is told",
            "1:no event touches such a row",
            "2:there can be no such row, or the topics can't be read; the message says why"
        })
public final class ExplainCommand implements Callable<Integer> {
    private static final int NOTHING = 1;

    @Mixin
    private PipelineOptions options = new PipelineOptions();

    @Parameters(paramLabel = "FIGURE", description = "Id of the figure, such as spro.received; docs/figures.md.")
    private String figure = "";

    @Option(
            names = "--area",
            paramLabel = "AREA",
            defaultValue = "FI",
            description = "Code or name of an area, code of a cooperation area, or FI (default: ${DEFAULT-VALUE}).")
    private String area = "";

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            defaultValue = "ALL",
            description = "YYYY-MM, YYYY-Qn, YYYY or ALL (default: ${DEFAULT-VALUE}).")
    private String period = "";

    @Option(
            names = "--breakdown",
            paramLabel = "NAME=VALUE",
            defaultValue = "",
            description = "Which row of the figure, such as category=OTHER; several names with a comma.")
    private String breakdown = "";

    @Option(names = "--internal", description = "Tell ids in figures about persons too: for THL.")
    private boolean internal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        Register register = options.register();
        RowQuestion question = question(register);
        Explanation explanation = Explanation.of(question, read(question, register));
        PrintWriter out = spec.commandLine().getOut();
        if (explanation.row().isEmpty()) {
            spec.commandLine().getErr().println("no event touches this row");
            return NOTHING;
        }
        ExplanationText text = new ExplanationText(out::println);
        text.head(question.figure(), explanation.row().get());
        if (question.disclosure() == DisclosureClass.PERSONS && !internal) {
            text.counts(explanation.parts());
        } else {
            text.things(explanation.parts());
        }
        text.received(explanation.received());
        out.flush();
        return 0;
    }

    private RowQuestion question(Register register) {
        try {
            return RowQuestion.of(register, options.targets(), figure, breakdown, area, period);
        } catch (IllegalArgumentException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        }
    }

    private EventLedger read(RowQuestion question, Register register) {
        Topics topics = options.topics(register);
        Set<EventStream> streams = streams(question);
        List<String> names = topics.ingress().stream()
                .filter(ingress -> question.senders().contains(ingress.sender()) && streams.contains(ingress.stream()))
                .map(ingress -> ingress.topic().name())
                .toList();
        EventLedger ledger = new EventLedger(register, topics);
        try (CommittedReader reader = new CommittedReader(options.client(), names)) {
            reader.readTo(reader.ends(), ledger::take);
        } catch (KafkaException e) {
            throw new StartException("the topics can't be read: " + e.getMessage(), e);
        }
        return ledger;
    }

    /** The streams whose events can be behind a row. */
    private static Set<EventStream> streams(RowQuestion question) {
        Domain domain = question.figure().domain();
        return switch (domain) {
            case PILOTS -> Set.of(EventStream.PILOT_MILESTONE);
            case AVAIN -> Set.of(EventStream.AVAIN_MEASUREMENT);
            case SPRO -> Set.of(EventStream.SPRO_NOTIFICATION);
            case STRUCTURAL -> Set.of(EventStream.STRUCTURAL_STATUS);
            case REPORTING -> {
                EventStream told = EventStream.of(Breakdown.value(question.breakdown(), "stream"))
                        .orElseThrow(() -> new StartException(
                                "there is no stream " + Breakdown.value(question.breakdown(), "stream")));
                yield told == EventStream.REPORTING_PERIOD ? Set.of(told) : Set.of(told, EventStream.REPORTING_PERIOD);
            }
        };
    }
}
