package fi.hankevirta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No code is missed, and nothing innocent is taken for one. */
class IdentityTextsPropertyTest {
    @Property(tries = 20_000)
    void aCodeIsFoundInWhateverText(@ForAll("withCode") String text) {
        assertThat(PersonalIdentityCodes.isIn(text)).isTrue();
    }

    @Property(tries = 20_000)
    void nothingInnocentIsTakenForOne(@ForAll("innocent") String text) {
        assertThat(PersonalIdentityCodes.isIn(text)).isFalse();
    }

    @Provide
    Arbitrary<String> withCode() {
        return IdentityTexts.withCode();
    }

    @Provide
    Arbitrary<String> innocent() {
        return IdentityTexts.innocent();
    }
}
