package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
    @Property
    void identifiersAreRandomUuidsOfTheUsualForm(@ForAll long seed, @ForAll long name) {
        // When
        UUID uuid = UUID.fromString(Identifiers.uuid(seed, name));

        // Then
        assertThat(uuid.version()).isEqualTo(4);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid).hasToString(Identifiers.uuid(seed, name));
    }

    @Property
    void pseudonymsAreSixtyFourHexadecimalDigits(@ForAll long seed) {
        assertThat(Identifiers.pseudonym(seed)).matches("[0-9a-f]{64}");
    }

    @Test
    void neighbouringSeedsAndNamesShareNoIdentifier() {
        // Given
        Set<String> made = new HashSet<>();

        // When
        for (int seed = 0; seed < 100; seed++) {
            for (int name = 0; name < 100; name++) {
                made.add(Identifiers.uuid(seed, name));
            }
        }

        // Then
        assertThat(made).hasSize(10_000);
    }
}
