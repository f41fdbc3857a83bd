package fi.hankevirta.importer;

import fi.hankevirta.topic.EventStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file: row by row to events, and on to a {@link Delivery}. What it holds in memory does not grow
 * with the file. It is made, run once and closed by one thread.
 */
public final class FileImport implements AutoCloseable {
    private final ImportFile file;
    private final Rows rows;
    private final EventMapper mapper;
    private final ImportLog log;
    private final long bytes;

    private FileImport(ImportFile file, ImportRules rules, InputStream in, long bytes) throws IOException {
        EventStream stream = file.stream();
        Lines lines = new Lines(in);
        boolean keyed = rules.pseudonyms() != null;
        Set<String> supplied = rules.area() == null ? Set.of() : Set.of(AreaField.NAME);
        this.file = file;
        this.bytes = bytes;
        this.mapper = new EventMapper(
                stream,
                new AreaField(rules.register(), rules.area()),
                new ClientNumberField(rules.pseudonyms(), rules.formerPseudonyms()));
        this.log = new ImportLog(rules.mostShown());
        RowParser parser = switch (file.format()) {
            case CSV ->
                CsvRecords.after(
                        lines,
                        file.delimiter(),
                        new Columns(stream.schema(), supplied, EventMapper.substitutes(stream), keyed));
            case NDJSON -> new JsonObjects();
        };
        this.rows = new Rows(lines, parser);
    }

    /**
     * Opens a file and reads its header, if its format has one.
     *
     * @throws UnusableFileException when it can't be read, or its header is wrong
     */
    public static FileImport open(ImportFile file, ImportRules rules) {
        Path path = file.path();
        if (Files.isDirectory(path)) {
            throw new UnusableFileException(path, "it is a folder");
        }
        try {
            return of(file, rules, Files.newInputStream(path), Files.size(path));
        } catch (NoSuchFileException e) {
            throw new UnusableFileException(path, "there is no such file");
        } catch (IOException e) {
            throw new UnusableFileException(path, "it can't be read");
        }
    }

    /**
     * Opens a file and closes it again.
     *
     * @throws UnusableFileException when it can't be imported
     */
    public static void check(ImportFile file, ImportRules rules) {
        try (FileImport opened = open(file, rules)) {
            opened.log.counts();
        } catch (IOException e) {
            throw new UnusableFileException(file.path(), "it can't be closed");
        }
    }

    /** Reads from a stream of bytes in place of the file itself. */
    static FileImport of(ImportFile file, ImportRules rules, InputStream in, long bytes) throws IOException {
        try {
            return new FileImport(file, rules, in, bytes);
        } catch (UnusableFileException e) {
            in.close();
            throw e.of(file.path());
        }
    }

    /**
     * Imports the rows up to the end of the file, or until the delivery fails for one of them; then it waits for what
     * is on its way.
     *
     * @param delivery takes the events
     * @param progress is told how far the import is
     * @param destination where the delivery takes them
     */
    public ImportSummary run(Delivery delivery, Progress progress, Destination destination) {
        String stopped;
        try {
            stopped = deliverAll(delivery, progress, destination);
        } catch (IOException e) { // Its text may be of any language and length, and tells no more.
            stopped = "it can't be read on after row " + log.counts().read();
        }
        delivery.await();
        progress.end();
        return new ImportSummary(
                file.path().toString(),
                file.stream().code(),
                destination,
                stopped,
                log.counts(),
                log.shown(),
                log.byKind());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private @Nullable String deliverAll(Delivery delivery, Progress progress, Destination destination)
            throws IOException {
        for (Row row = rows.next(); row != null; row = rows.next()) {
            log.read();
            if (row instanceof Row.Broken broken) {
                log.refused(broken.line(), List.of(broken.problem()));
            } else if (row instanceof Row.Parsed parsed) {
                deliver(parsed, delivery);
            }
            progress.at(file.path(), rows.bytesRead(), bytes, log);
            if (log.hasFailures()) {
                return destination.stopped();
            }
        }
        return null;
    }

    private void deliver(Row.Parsed row, Delivery delivery) {
        EventMapper.Mapped mapped = mapper.map(row);
        if (mapped.events().isEmpty()) {
            log.refused(row.line(), mapped.problems());
            return;
        }
        Delivery.Outcome outcome =
                new JoinedOutcome(log.outcomeOf(row.line()), mapped.events().size());
        mapped.events().forEach(event -> delivery.deliver(event, outcome));
    }
}
