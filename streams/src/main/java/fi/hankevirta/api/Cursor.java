package fi.hankevirta.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a page ends, as the query of the next one writes it: the key of its last row, which clients need not read. */
final class Cursor {
    /** Every text of this form stands for some key, whether there is a row of it or not. */
    static final Form FORM = new Form.Text(
            "(?:[A-Za-z0-9_-]{4}){0,200}(?:[A-Za-z0-9_-]{2,3})?", List.of("what the link to a next page has"));

    private Cursor() {}

    static String of(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static String key(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
