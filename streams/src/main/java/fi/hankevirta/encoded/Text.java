package fi.hankevirta.encoded;

import fi.hankevirta.identity.PersonalIdentityCodes;

/**
 * A text of an event.
 *
 * @param value the text
 * @param holdsIdentityCode whether a personal identity code stands in it
 */
record Text(String value, boolean holdsIdentityCode) {
    static final Text EMPTY = new Text("", false);

    static Text of(String value) {
        return new Text(value, PersonalIdentityCodes.isIn(value));
    }
}
