package fi.hankevirta.importer;

import java.util.Locale;
import java.util.Optional;

/** The formats of files that can be imported. */
public enum ImportFormat {
    /** Comma- or semicolon-separated values with a header. */
    CSV,
    /** One JSON object a line. */
    NDJSON;

    /** Finds the format by the ending of a file's name; empty when it has neither. */
    static Optional<ImportFormat> ofEnding(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv" -> Optional.of(CSV);
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            default -> Optional.empty();
        };
    }
}
