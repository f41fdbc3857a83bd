package fi.hankevirta.refusal;

import fi.hankevirta.calendar.Helsinki;
import fi.hankevirta.catalogue.Language;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of the command {@code rejected}, filled by picocli. */
final class RejectedOptions {
    @Option(
            names = "--area",
            required = true,
            paramLabel = "CODE-OR-NAME",
            description = "Area whose refusals are shown: a code, name or alias of the register, or THL.")
    String area = "";

    @Option(names = "--follow", description = "Go on and show new refusals as they come, until Ctrl-C.")
    boolean follow;

    @Option(names = "--summary", description = "Show only how many problems there are of each kind.")
    boolean summary;

    @Option(
            names = "--lang",
            paramLabel = "fi|sv|en",
            converter = LanguageConverter.class,
            description = "Language of the texts. Default: the machine's own if it is one of these, else en.")
    Language language = Language.of(Locale.getDefault());

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            converter = SinceConverter.class,
            description =
                    "Only refusals from then on: a date, a time such as 2022-05-03T08:00:00Z, or how long ago, such"
                            + " as PT12H or P7D. Default: all that are kept.")
    Instant since = Instant.MIN;

    @Option(names = "--json", description = "Print JSON objects, one a line, instead of text.")
    boolean json;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers. Default: those of --client-config, else localhost:9092.")
    @Nullable
    String bootstrap;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Kafka client properties, for security and timeouts.")
    @Nullable
    Path clientConfig;

    @Option(names = "--register", paramLabel = "DIR", description = "Folder of a register. Default: the shipped one.")
    @Nullable
    Path register;

    /** Reads the name of a language. */
    static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return switch (value) {
                case "fi" -> Language.FI;
                case "sv" -> Language.SV;
                case "en" -> Language.EN;
                default -> throw new TypeConversionException("must be fi, sv or en");
            };
        }
    }

    /** Reads a date of Finland, a time, or how long ago. */
    static final class SinceConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                if (value.startsWith("P")) {
                    return Instant.now().minus(Duration.parse(value));
                }
                return value.contains("T") ? Instant.parse(value) : Helsinki.startOf(LocalDate.parse(value));
            } catch (DateTimeException | ArithmeticException e) {
                throw new TypeConversionException("must be like 2022-05-03, 2022-05-03T08:00:00Z, PT12H or P7D");
            }
        }
    }
}
