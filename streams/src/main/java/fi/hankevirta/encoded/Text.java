package fi.hankevirta.encoded;

import fi.hankevirta.identity.PersonalIdentityCodes;
import java.nio.charset.StandardCharsets;

/**
 * A text of an event.
 *
 * @param value the text
 * @param utf8 its bytes
 * @param holdsIdentityCode whether a personal identity code stands in it
 */
@SuppressWarnings("ArrayRecordComponent") // Read where a key is made of it, and never compared.
record Text(String value, byte[] utf8, boolean holdsIdentityCode) {
    static final Text EMPTY = of("");

    static Text of(String value) {
        return new Text(value, value.getBytes(StandardCharsets.UTF_8), PersonalIdentityCodes.isIn(value));
    }
}
