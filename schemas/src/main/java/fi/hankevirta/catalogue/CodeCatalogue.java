package fi.hankevirta.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the codes are called that rows of figures carry and that no register names: levels of areas, and names and
 * values of breakdowns (specification, section 6), and in other languages what the shipped register names in Finnish
 * alone. Statuses have a catalogue of their own. Immutable and checked.
 */
public final class CodeCatalogue {
    private static final String FILE = "codes.json";
    private static final Pattern ID = Pattern.compile("[a-zA-Z]+/[A-Za-z0-9_-]+");
    private static final CatalogueReader<CodeEntry> READER = new CatalogueReader<>(
            CodeEntry.class, "code", List.of("id", "names/fi", "names/sv", "names/en"), List.of());

    private final Map<String, CodeEntry> entries;

    private CodeCatalogue(Map<String, CodeEntry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * Returns the catalogue that is shipped with the product.
     *
     * @throws CatalogueException with the code, the field and the reason when it can't be used
     */
    public static CodeCatalogue shipped() {
        try (InputStream in = Objects.requireNonNull(CodeCatalogue.class.getResourceAsStream(FILE), FILE)) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CodeCatalogue read(InputStream json) throws IOException {
        Map<String, CodeEntry> entries = new LinkedHashMap<>();
        for (CodeEntry entry : READER.read(FILE, json)) {
            if (!ID.matcher(entry.id()).matches()) {
                throw new CatalogueException(entry.id(), "id is no list and code, joined with a slash");
            }
            if (entries.put(entry.id(), entry) != null) {
                throw new CatalogueException(entry.id(), "id stands twice");
            }
        }
        return new CodeCatalogue(entries);
    }

    /** Returns the codes of a list in the catalogue's order; none of an unknown list. */
    public List<CodeEntry> of(String list) {
        return entries.values().stream()
                .filter(entry -> entry.list().equals(list))
                .toList();
    }

    /** Finds the names of a code. */
    public Optional<Texts> names(String list, String code) {
        return Optional.ofNullable(entries.get(list + "/" + code)).map(CodeEntry::names);
    }

    /**
     * Completes the names that a register gives to a code. Where it has none in a language, it gives the Finnish one;
     * then the catalogue's is taken, as long as both call the code the same in Finnish, and so mean the same.
     *
     * @param ofRegister as the register gives them
     */
    public Texts completed(String list, String code, Texts ofRegister) {
        String fi = ofRegister.fi();
        Texts own = names(list, code).filter(texts -> texts.fi().equals(fi)).orElse(ofRegister);
        return new Texts(
                fi,
                ofRegister.sv().equals(fi) ? own.sv() : ofRegister.sv(),
                ofRegister.en().equals(fi) ? own.en() : ofRegister.en());
    }
}
