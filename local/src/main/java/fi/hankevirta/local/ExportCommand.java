package fi.hankevirta.local;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.export.Export;
import fi.hankevirta.export.Exports;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.view.RowQuery;
import fi.hankevirta.view.ViewRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code export}: released figures as a file that other tools open. */
@Command(
        name = "export",
        description = "Write released figures as CSV, JSON-stat or an array as Sotkanet's.",
        footer = {
            "",
            "Only what was released can be exported. It needs the right to read the topics published.<domain>.v1 and "
                    + "no other. docs/exports.md tells what stands in the files.",
            "",
            "    hankevirta export --format csv-fi --release spro-2021-Q3 --lang fi --out spro.csv"
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the file was written",
            "1:nothing that was released is meant; no file was written",
            "2:it could not be written; the message says why",
            "130:Ctrl-C; no part of a file is left"
        })
final class ExportCommand implements Callable<Integer> {
    private static final int NOTHING = 1;

    @Mixin
    private TopicsOptions cluster = new TopicsOptions();

    @Mixin
    private ExportSelection selection = new ExportSelection();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "csv, csv-fi (semicolons and decimal commas), json-stat, or sotkanet (yearly figures).")
    private String format = "";

    @Option(
            names = "--lang",
            paramLabel = "fi|sv|en",
            description = "Language of names. Default: the machine's own if it is one of these, else en.")
    private Language language = Language.of(Locale.getDefault());

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "File to write; one that is there is replaced once all is written (default: standard output).")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        Register register = cluster.register();
        Exports exports = Exports.of(register);
        Export export = exports.of(format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        format + " is no format: give one of " + String.join(", ", exports.formats())));
        List<ViewRow> rows = rows(register, cluster.topics());
        List<ViewRow> held = rows.stream().filter(export::holds).toList();
        PrintWriter err = spec.commandLine().getErr();
        if (held.isEmpty()) {
            err.println(
                    rows.isEmpty()
                            ? "nothing was released of what is asked for; `hankevirta releases` lists what was"
                            : "none of the " + rows.size() + " rows asked for is of a year, and " + format
                                    + " holds yearly figures only");
            return NOTHING;
        }
        write(export, held);
        if (file != null) {
            err.println(held.size() + " rows of " + releases(held) + " were written to " + file);
        }
        return 0;
    }

    private List<ViewRow> rows(Register register, Topics topics) {
        try {
            RowQuery query = selection.query(register);
            Predicate<PublishedFigure> released = selection.ofRelease();
            List<Topic<String, PublishedFigure>> from =
                    selection.domains().stream().map(topics::published).toList();
            return TopicSnapshot.read(from, cluster.clientSettings(), released).stream()
                    .map(ViewRow::of)
                    .filter(query)
                    .sorted(Comparator.comparing(ViewRow::key))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void write(Export export, List<ViewRow> rows) {
        try {
            if (file != null) {
                WholeFile.write(file, out -> export.write(rows, language, out));
                return;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            export.write(rows, language, out);
            spec.commandLine().getOut().print(out.toString(StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        } catch (IOException e) {
            throw new CannotStartException(
                    file + " can't be written (" + e + "): is its folder there, and yours to write to?", e);
        }
    }

    private static String releases(List<ViewRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.release()))
                .map(mark -> mark.release() + " revision " + mark.revision())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
