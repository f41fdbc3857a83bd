package fi.hankevirta.catalogue;

import fi.hankevirta.event.Reason;
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

/** What every rule of the intake means and how to mend its breach (specification, section 4): immutable and checked. */
public final class RuleCatalogue {
    private static final String FILE = "rules.json";
    private static final CatalogueReader<RuleEntry> READER = new CatalogueReader<>(
            RuleEntry.class,
            "rule",
            List.of("id", "reason", "meaning/fi", "meaning/sv", "meaning/en", "mending/fi", "mending/sv", "mending/en"),
            List.of());

    private final Map<String, RuleEntry> entries;

    private RuleCatalogue(Map<String, RuleEntry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * Returns the catalogue that is shipped with the product.
     *
     * @throws CatalogueException with the rule, the field and the reason when it can't be used
     */
    public static RuleCatalogue shipped() {
        try (InputStream in = Objects.requireNonNull(RuleCatalogue.class.getResourceAsStream(FILE), FILE)) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static RuleCatalogue read(InputStream json) throws IOException {
        Map<String, RuleEntry> entries = new LinkedHashMap<>();
        for (RuleEntry entry : READER.read(FILE, json)) {
            if (entry.reason() == Reason.UNKNOWN) {
                throw new CatalogueException(entry.id(), "reason must not be UNKNOWN");
            }
            if (entries.put(entry.id(), entry) != null) {
                throw new CatalogueException(entry.id(), "id stands twice");
            }
        }
        return new RuleCatalogue(entries);
    }

    /** Returns all rules, those of one reason together. */
    public Collection<RuleEntry> all() {
        return entries.values();
    }

    /** Finds a rule by its identifier, exactly. */
    public Optional<RuleEntry> of(String id) {
        return Optional.ofNullable(entries.get(id));
    }
}
