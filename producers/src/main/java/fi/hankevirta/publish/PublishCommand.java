package fi.hankevirta.publish;

import fi.hankevirta.importer.Delivery;
import fi.hankevirta.importer.Destination;
import fi.hankevirta.importer.FileImport;
import fi.hankevirta.importer.ImportFile;
import fi.hankevirta.importer.ImportRules;
import fi.hankevirta.importer.ImportSummary;
import fi.hankevirta.importer.Progress;
import fi.hankevirta.importer.UnusableFileException;
import fi.hankevirta.register.Register;
import fi.hankevirta.register.RegisterException;
import fi.hankevirta.register.RegisterSource;
import fi.hankevirta.spool.SpoolException;
import fi.hankevirta.spool.SpoolLimits;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code publish}: imports the exports of a regional system, and tells what became of each row. */
@Command(
        name = "publish",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Publishes exports of a regional system: CSV or NDJSON, one stream a file.",
        footer = {
            "",
            "CSV starts with a header of the Avro field names, in any order; an empty field is null. NDJSON has one"
                    + " object a line with the same names. Dates are 2021-03-05, times 2021-03-05T08:15:30Z or with an"
                    + " offset. A row is one line.",
            "In CSV, models are joined with |, and so are goals, each written as",
            "    DOMAIN:DIRECTION:OUTCOME:CHANGE",
            "with CHANGE empty for null. hankealue may be a code, a name or an alias.",
            "Every row carries its eventId, a UUID that the source keeps: a row without one is refused. So a file may"
                    + " be published again at any time, and each event still counts once.",
            "",
            "With --spool DIR a row is accepted once it is on disk, and sent from there as soon as a broker answers;"
                    + " what it has not acknowledged in time is kept, and the next call with the same DIR sends it. The"
                    + " folder holds client-level events and is closed to other users.",
            "",
            "Exit code: 0 when every row was acknowledged, 1 when some were refused, not acknowledged or are kept in"
                    + " the spool, 2 when nothing could be sent."
        })
public final class PublishCommand implements Callable<Integer> {
    private static final int SUCCESS = 0;
    private static final int INCOMPLETE = 1;
    private static final int CANNOT_RUN = 2;
    private static final String SOURCE = "/hankevirta/publish";

    @Mixin
    private final PublishOptions options = new PublishOptions();

    @Mixin
    private final SpoolOptions spoolOptions = new SpoolOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call.
    private CommandSpec spec;

    /** Runs the command; returns its exit code and never throws for what a user can mend. */
    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            return publish();
        } catch (SetupException | UnusableFileException | RegisterException | SpoolException e) {
            err.println(spec.qualifiedName() + ": " + e.getMessage());
            err.flush();
            return CANNOT_RUN;
        }
    }

    private int publish() {
        if (options.files.isEmpty() && (spoolOptions.folder == null || options.dryRun)) {
            throw new ParameterException(spec.commandLine(), "name a FILE, or a spool with --spool");
        }
        Register register =
                options.register == null ? Register.shipped() : Register.load(RegisterSource.folder(options.register));
        PseudonymKeys keys = PseudonymKeys.load(options.pseudonymKey, options.oldPseudonymKey);
        ImportRules rules = new ImportRules(
                register, areaCode(register, options.area), keys.now(), keys.before(), options.maxRefusalsShown);
        List<ImportFile> files = options.files.stream()
                .map(file -> ImportFile.of(file, options.stream, options.format, options.delimiter))
                .toList();
        files.forEach(file -> FileImport.check(file, rules)); // All of them before the first event is sent.
        Topics topics = new Topics(register, TopicPlan.ofPartitions(TopicPlan.DEFAULT_PARTITIONS));
        if (options.dryRun) {
            return importAll(files, rules, new DryRun(new EventRecords(topics, SOURCE)), Destination.NOWHERE);
        }
        return spoolOptions.folder == null
                ? send(files, rules, topics)
                : spool(files, rules, topics, spoolOptions.folder);
    }

    private int send(List<ImportFile> files, ImportRules rules, Topics topics) {
        Map<String, Object> settings = ClientSettings.of(options.clientConfig, options.bootstrap);
        try (Broker broker = Broker.connect(settings);
                EventPublisher publisher = publisher(topics, settings)) {
            return importAll(
                    files,
                    rules,
                    new Sending(publisher, topic -> Optional.ofNullable(broker.problemOf(topic))),
                    Destination.BROKER);
        }
    }

    private int spool(List<ImportFile> files, ImportRules rules, Topics topics, Path folder) {
        Map<String, Object> settings = ClientSettings.of(options.clientConfig, options.bootstrap);
        try (SpooledPublisher publisher = spooledPublisher(topics, settings, folder)) {
            Spooling spooling = new Spooling(publisher, spoolOptions.patience);
            int exit = importAll(files, rules, spooling, Destination.SPOOL);
            boolean sent = spooling.drain();
            PrintWriter out = spec.commandLine().getOut();
            out.println("Spool " + folder + ": "
                    + (sent
                            ? "everything in it is sent and acknowledged."
                            : publisher.waiting() + " events are kept, because "
                                    + publisher.problem().orElse("no broker has acknowledged them yet") + "; "
                                    + spec.qualifiedName() + " --spool " + folder + " sends them."));
            out.flush();
            return sent ? exit : INCOMPLETE;
        }
    }

    private int importAll(List<ImportFile> files, ImportRules rules, Delivery delivery, Destination destination) {
        PrintWriter out = spec.commandLine().getOut();
        boolean clean = true;
        for (ImportFile file : files) {
            ImportSummary summary = importOne(file, rules, delivery, destination);
            clean &= summary.isClean();
            out.print(summary.text());
            out.flush();
        }
        return clean ? SUCCESS : INCOMPLETE;
    }

    private ImportSummary importOne(ImportFile file, ImportRules rules, Delivery delivery, Destination destination) {
        Progress progress = new Progress(spec.commandLine().getErr(), manner(), System::nanoTime);
        try (FileImport opened = FileImport.open(file, rules)) {
            return opened.run(delivery, progress, destination);
        } catch (IOException e) {
            throw new SetupException(file.path() + " can't be closed", e);
        }
    }

    private Progress.Manner manner() {
        if (options.quiet) {
            return Progress.Manner.QUIET;
        }
        return Terminal.isAttached() ? Progress.Manner.IN_PLACE : Progress.Manner.LINES;
    }

    static EventPublisher publisher(Topics topics, Map<String, Object> settings) {
        try {
            return new EventPublisher(topics, settings, SOURCE);
        } catch (KafkaException | IllegalArgumentException e) {
            throw Broker.unusable(e);
        }
    }

    private SpooledPublisher spooledPublisher(Topics topics, Map<String, Object> settings, Path folder) {
        try {
            return SpooledPublisher.open(
                    topics, settings, SOURCE, folder, SpoolLimits.ofMebibytes(spoolOptions.limitMebibytes));
        } catch (KafkaException | IllegalArgumentException e) {
            throw Broker.unusable(e);
        }
    }

    private static @Nullable String areaCode(Register register, @Nullable String name) {
        return name == null
                ? null
                : ImportRules.areaCode(register, name)
                        .orElseThrow(() ->
                                new SetupException("--area must be a code, name or alias of the register, or THL"));
    }
}
