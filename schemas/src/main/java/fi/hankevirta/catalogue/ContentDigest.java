package fi.hankevirta.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** A short name for what a catalogue says, whatever its file looks like. */
final class ContentDigest {
    /** Bytes of the digest that are shown: enough that two versions never share a name by chance. */
    private static final int SHOWN = 6;

    /** What is absent, null or empty reads alike, so that a field that no entry fills changes nothing. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    private ContentDigest() {}

    /** Returns twelve hexadecimal digits that are others whenever an entry, or the order of entries, is. */
    static String of(Collection<?> entries) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(entries));
            return HexFormat.of().formatHex(digest, 0, SHOWN);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, and every entry was read from JSON", e);
        }
    }
}
