package fi.hankevirta.catalogue;

import fi.hankevirta.figure.PublishedStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The legend of statuses of live and released rows (specification, sections 6 and 7): immutable and checked. */
public final class StatusCatalogue {
    private static final String FILE = "statuses.json";
    private static final CatalogueReader<StatusEntry> READER = new CatalogueReader<>(
            StatusEntry.class,
            "status",
            List.of("id", "names/fi", "names/sv", "names/en", "meaning/fi", "meaning/sv", "meaning/en"),
            List.of());

    private final Map<PublishedStatus, StatusEntry> entries;

    private StatusCatalogue(Map<PublishedStatus, StatusEntry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * Returns the catalogue that is shipped with the product.
     *
     * @throws CatalogueException with the status, the field and the reason when it can't be used
     */
    public static StatusCatalogue shipped() {
        try (InputStream in = Objects.requireNonNull(StatusCatalogue.class.getResourceAsStream(FILE), FILE)) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static StatusCatalogue read(InputStream json) throws IOException {
        Map<PublishedStatus, StatusEntry> entries = new EnumMap<>(PublishedStatus.class);
        for (StatusEntry entry : READER.read(FILE, json)) {
            if (entry.id() == PublishedStatus.UNKNOWN) {
                throw new CatalogueException(FILE, "id must not be UNKNOWN");
            }
            if (entries.put(entry.id(), entry) != null) {
                throw new CatalogueException(entry.id().name(), "id stands twice");
            }
        }
        for (PublishedStatus status : PublishedStatus.values()) {
            if (status != PublishedStatus.UNKNOWN && !entries.containsKey(status)) {
                throw new CatalogueException(FILE, "status " + status + " is missing");
            }
        }
        return new StatusCatalogue(entries);
    }

    /** Returns all statuses, in the order of the schema. */
    public Collection<StatusEntry> all() {
        return entries.values();
    }

    /** Finds a status; empty for UNKNOWN, which a reader sees in place of a status newer than itself. */
    public Optional<StatusEntry> of(PublishedStatus status) {
        return Optional.ofNullable(entries.get(status));
    }
}
