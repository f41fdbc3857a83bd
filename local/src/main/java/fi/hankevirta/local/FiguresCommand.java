package fi.hankevirta.local;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code figures}: shows the live figures as they stand, decoded. */
@Command(
        name = "figures",
        description = "Show the live figures as they stand now: by default the national ones over all time.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:rows were shown", "1:no row was found", "2:the command could not run"})
final class FiguresCommand implements Callable<Integer> {
    private static final int NOTHING = 1;

    @Mixin
    private TopicsOptions cluster = new TopicsOptions();

    @Option(
            names = "--area",
            paramLabel = "CODE",
            defaultValue = "FI",
            description = "Register code of an area or a YTA, or FI (default: ${DEFAULT-VALUE}).")
    private String area = "";

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            defaultValue = "ALL",
            description = "YYYY-MM, YYYY-Qn, YYYY or ALL (default: ${DEFAULT-VALUE}).")
    private String period = "";

    @Option(names = "--figure", paramLabel = "ID", description = "Only this figure, such as spro.received.")
    private @Nullable String figure;

    @Option(names = "--json", description = "Print a JSON object a row instead of a table.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        Topics topics = cluster.topics();
        List<Topic<String, Figure>> live =
                Arrays.stream(Domain.values()).map(topics::progress).toList();
        List<Figure> rows = TopicSnapshot.read(live, cluster.clientSettings(), this::isWanted).stream()
                .sorted(Comparator.comparing(Figure::getFigure).thenComparing(Figure::getBreakdown))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            rows.forEach(out::println); // Avro's text form of a record is JSON.
        } else if (!rows.isEmpty()) {
            NationalTable.lines(rows).forEach(out::println);
        }
        out.flush();
        if (rows.isEmpty()) {
            spec.commandLine().getErr().println("no figure was counted for " + area + " in " + period);
            return NOTHING;
        }
        return 0;
    }

    private boolean isWanted(Figure row) {
        return row.getArea().equals(area)
                && row.getPeriod().equals(period)
                && (figure == null || row.getFigure().equals(figure));
    }
}
