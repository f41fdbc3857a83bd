package fi.hankevirta.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags are compared as RFC 9110 says. */
class EntityTagTest {
    private final EntityTag tag = new EntityTag("W/\"a\"");

    @ParameterizedTest
    @CsvSource(
            value = {
                "W/\"a\"; true",
                "\"a\"; true",
                "*; true",
                "\"b\", W/\"a\"; true",
                "\"b\",\"a\"; true",
                "\"b\"; false",
                "a; false",
                "''; false",
                "W/; false",
            },
            delimiter = ';')
    void aTagIsFoundAmongOthersWhetherItIsWeakOrNot(String header, boolean found) {
        assertThat(tag.isIn(header)).isEqualTo(found);
    }

    @Test
    void withoutAHeaderNothingIsThere() {
        assertThat(tag.isIn(null)).isFalse();
    }

    @Test
    void aTagDependsOnEveryPartAndWhereItEnds() {
        assertThat(EntityTag.of("a", "b"))
                .isEqualTo(EntityTag.of("a", "b"))
                .isNotEqualTo(EntityTag.of("b", "a"))
                .isNotEqualTo(EntityTag.of("ab", ""))
                .isNotEqualTo(EntityTag.of("a"));
    }
}
