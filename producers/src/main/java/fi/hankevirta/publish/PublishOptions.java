package fi.hankevirta.publish;

import fi.hankevirta.importer.ImportFormat;
import fi.hankevirta.topic.EventStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The options of the command {@code publish}, filled by picocli. */
final class PublishOptions {
    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Exports of a regional system, one stream a file.")
    List<Path> files = List.of();

    @Option(
            names = "--stream",
            paramLabel = "STREAM",
            converter = StreamConverter.class,
            description = "Stream of the events: pilot-milestone, avain-measurement, spro-notification,"
                    + " structural-status or reporting-period. Default: from the file name, as in"
                    + " lappi.spro-notification.csv.")
    @Nullable
    EventStream stream;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers. Default: those of --client-config, else localhost:9092.")
    @Nullable
    String bootstrap;

    @Option(
            names = "--area",
            paramLabel = "CODE-OR-NAME",
            description = "Area of the rows that have none: a code, name or alias of the register, or THL.")
    @Nullable
    String area;

    @Option(names = "--register", paramLabel = "DIR", description = "Folder of a register. Default: the shipped one.")
    @Nullable
    Path register;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Kafka client properties, for security and timeouts.")
    @Nullable
    Path clientConfig;

    @Option(
            names = "--pseudonym-key",
            paramLabel = "FILE",
            description = "Key of 32 random bytes or more, readable by its owner alone: planPseudonym is then made of"
                    + " the column clientNumber, and the number goes no further.")
    @Nullable
    Path pseudonymKey;

    @Option(
            names = "--old-pseudonym-key",
            paramLabel = "FILE",
            description = "The key before --pseudonym-key: each row with a clientNumber is also retracted under the"
                    + " pseudonym that it had, so that its plan counts once.")
    @Nullable
    Path oldPseudonymKey;

    @Option(
            names = "--format",
            paramLabel = "csv|ndjson",
            converter = FormatConverter.class,
            description = "Format of the files. Default: from the ending of the file name.")
    @Nullable
    ImportFormat format;

    @Option(
            names = "--delimiter",
            paramLabel = ",|;",
            converter = DelimiterConverter.class,
            description = "Between the fields of CSV. Default: the one in the header.")
    @Nullable
    Character delimiter;

    @Option(names = "--dry-run", description = "Check everything and send nothing; needs no broker.")
    boolean dryRun;

    @Option(
            names = "--max-refusals-shown",
            paramLabel = "N",
            defaultValue = "20",
            converter = CountConverter.class,
            description = "Problems shown one by one; the rest is counted by kind. Default: ${DEFAULT-VALUE}.")
    int maxRefusalsShown;

    @Option(names = "--quiet", description = "Show no progress, only the summary.")
    boolean quiet;

    /** Reads the name of a stream. */
    static final class StreamConverter implements ITypeConverter<EventStream> {
        @Override
        public EventStream convert(String value) {
            return EventStream.of(value)
                    .orElseThrow(() -> new TypeConversionException("must be one of "
                            + Arrays.stream(EventStream.values())
                                    .map(EventStream::code)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** Reads the name of a format. */
    static final class FormatConverter implements ITypeConverter<ImportFormat> {
        @Override
        public ImportFormat convert(String value) {
            return switch (value) {
                case "csv" -> ImportFormat.CSV;
                case "ndjson" -> ImportFormat.NDJSON;
                default -> throw new TypeConversionException("must be csv or ndjson");
            };
        }
    }

    /** Reads a delimiter. */
    static final class DelimiterConverter implements ITypeConverter<Character> {
        @Override
        public Character convert(String value) {
            if (!value.equals(",") && !value.equals(";")) {
                throw new TypeConversionException("must be , or ;");
            }
            return value.charAt(0);
        }
    }

    /** Reads a number from 0. */
    static final class CountConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (!value.matches("[0-9]{1,6}")) {
                throw new TypeConversionException("must be a number from 0 to 999999");
            }
            return Integer.valueOf(value);
        }
    }
}
