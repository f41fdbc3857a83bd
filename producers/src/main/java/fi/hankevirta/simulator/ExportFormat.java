package fi.hankevirta.simulator;

/** The format of a region's export. */
public enum ExportFormat {
    /** Comma-separated values with a header, in UTF-8; an empty field is null. */
    CSV("csv"),
    /** One JSON object a line, in UTF-8; a field that is not there is null. */
    NDJSON("ndjson");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** Returns how the names of such files end. */
    public String extension() {
        return extension;
    }
}
