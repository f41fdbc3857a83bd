package fi.hankevirta.publish;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of the command {@code publish} that speak of its spool, filled by picocli. */
final class SpoolOptions {
    @Option(
            names = "--spool",
            paramLabel = "DIR",
            description =
                    "Accept the events into this folder first, where they outlive a crash, and send them from there."
                            + " It is made when it does not exist. Without a FILE: send what waits in it.")
    @Nullable
    Path folder;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "PT30S",
            description = "With --spool: how long to wait for a broker that acknowledges nothing, in ISO 8601."
                    + " Default: ${DEFAULT-VALUE}.")
    Duration patience = Duration.ofSeconds(30);

    @Option(
            names = "--spool-limit",
            paramLabel = "MIB",
            defaultValue = "1024",
            converter = SizeConverter.class,
            description = "Most that may wait in the spool, in MiB. Default: ${DEFAULT-VALUE}.")
    long limitMebibytes;

    /** Reads a size in MiB. */
    static final class SizeConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            if (!value.matches("[1-9][0-9]{0,7}")) {
                throw new TypeConversionException("must be a number from 1 to 99999999");
            }
            return Long.valueOf(value);
        }
    }
}
