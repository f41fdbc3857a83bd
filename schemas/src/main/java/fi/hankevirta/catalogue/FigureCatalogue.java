package fi.hankevirta.catalogue;

import fi.hankevirta.register.Goal;
import fi.hankevirta.register.Register;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The definitions of all figures (specification, section 6): immutable and checked. */
public final class FigureCatalogue {
    private static final String FILE = "figures.json";
    private static final CatalogueReader<FigureEntry> READER = new CatalogueReader<>(
            FigureEntry.class,
            "figure",
            List.of(
                    "id",
                    "domain",
                    "names/fi",
                    "names/sv",
                    "names/en",
                    "explanation/fi",
                    "explanation/sv",
                    "explanation/en",
                    "unit",
                    "numerator",
                    "period",
                    "periodOf",
                    "breakdowns",
                    "disclosure",
                    "source"),
            List.of("denominator", "goal", "direction"));

    private final Map<String, FigureEntry> entries;
    private final String version;

    private FigureCatalogue(Map<String, FigureEntry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
        this.version = ContentDigest.of(entries.values());
    }

    /**
     * Returns the catalogue that is shipped with the product, checked against the shipped register.
     *
     * @throws CatalogueException with the figure, the field and the reason when it can't be used
     */
    public static FigureCatalogue shipped() {
        try (InputStream in = Objects.requireNonNull(FigureCatalogue.class.getResourceAsStream(FILE), FILE)) {
            return read(in, goals(Register.shipped()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static FigureCatalogue read(InputStream json, Set<String> goals) throws IOException {
        Map<String, FigureEntry> entries = new LinkedHashMap<>();
        for (FigureEntry entry : READER.read(FILE, json)) {
            EntryCheck.require(entry, goals);
            if (entries.put(entry.id(), entry) != null) {
                throw new CatalogueException(entry.id(), "id stands twice");
            }
        }
        return new FigureCatalogue(entries);
    }

    static Set<String> goals(Register register) {
        return register.goals().stream().map(Goal::code).collect(Collectors.toSet());
    }

    /** Returns all figures in the order of the specification. */
    public Collection<FigureEntry> all() {
        return entries.values();
    }

    /**
     * Returns the version of the definitions: twelve hexadecimal digits that are others whenever a definition or a text
     * is, and the same for the same definitions wherever they are read.
     */
    public String version() {
        return version;
    }

    /** Finds a figure by its id, exactly. */
    public Optional<FigureEntry> of(String id) {
        return Optional.ofNullable(entries.get(id));
    }
}
