package fi.hankevirta.intake;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.identity.PersonalIdentityCodes;
import java.util.Collection;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Looks for personal identity codes in everything that an event brings along (specification, section 5). */
final class IdentityChecks {
    private IdentityChecks() {}

    static void checkKey(byte @Nullable [] key, Problems problems) {
        problems.require(!PersonalIdentityCodes.isInUtf8(key), Rule.IDENTITY_CODE_IN_KEY, null);
    }

    static void checkHeaders(Headers headers, Problems problems) {
        for (Header header : headers) {
            if (PersonalIdentityCodes.isIn(header.key()) || PersonalIdentityCodes.isInUtf8(header.value())) {
                problems.add(Rule.IDENTITY_CODE_IN_HEADER, null); // Once is enough: the header is not named.
                return;
            }
        }
    }

    /** Searches every string of a record. A well-formed UUID or pseudonym can't match, so none is singled out. */
    static void checkValue(SpecificRecord event, Problems problems) {
        for (var field : event.getSchema().getFields()) {
            Object value = event.get(field.pos());
            if (holdsCode(value)) {
                problems.add(Rule.IDENTITY_CODE_IN_VALUE, field.name());
            }
        }
    }

    /** The same of an event that is read in place. */
    static void checkValue(EncodedEvent event, Problems problems) {
        if (event.holdsIdentityCode()) {
            for (var field : event.stream().schema().getFields()) {
                problems.require(!event.holdsIdentityCode(field.name()), Rule.IDENTITY_CODE_IN_VALUE, field.name());
            }
        }
    }

    private static boolean holdsCode(@Nullable Object value) {
        if (value instanceof String text) {
            return PersonalIdentityCodes.isIn(text);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().anyMatch(IdentityChecks::holdsCode);
        }
        if (value instanceof SpecificRecord record) {
            return record.getSchema().getFields().stream().anyMatch(field -> holdsCode(record.get(field.pos())));
        }
        return false;
    }
}
