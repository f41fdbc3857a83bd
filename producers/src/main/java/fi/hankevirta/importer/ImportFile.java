package fi.hankevirta.importer;

import fi.hankevirta.topic.EventStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file to import, and how to read it.
 *
 * @param path where it is
 * @param stream of its events
 * @param format of its lines
 * @param delimiter between the fields of CSV; null to take it from the header
 */
public record ImportFile(
        Path path,
        EventStream stream,
        ImportFormat format,
        @Nullable Character delimiter) {
    /**
     * Takes from the file's name what is not said: {@code lappi.spro-notification.csv} and {@code
     * spro-notification.csv} both hold the stream {@code spro-notification} as CSV.
     *
     * @param stream null to take it from the name
     * @param format null to take it from the name
     * @throws UnusableFileException when the name does not tell
     */
    public static ImportFile of(
            Path path, @Nullable EventStream stream, @Nullable ImportFormat format, @Nullable Character delimiter) {
        return new ImportFile(
                path, stream == null ? streamOf(path) : stream, format == null ? formatOf(path) : format, delimiter);
    }

    private static EventStream streamOf(Path path) {
        String[] parts = nameOf(path).split("\\.", -1);
        return EventStream.of(parts[Math.max(0, parts.length - 2)])
                .orElseThrow(() -> new UnusableFileException(
                        path,
                        "its name tells no stream; give --stream, one of "
                                + Arrays.stream(EventStream.values())
                                        .map(EventStream::code)
                                        .collect(Collectors.joining(", "))));
    }

    private static ImportFormat formatOf(Path path) {
        return ImportFormat.ofEnding(nameOf(path))
                .orElseThrow(() ->
                        new UnusableFileException(path, "its name ends in neither .csv nor .ndjson; give --format"));
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
