package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldEntitiesTest {
    private final HeldEntities held = new HeldEntities();

    @Test
    void theSharesOfAllTasksAreAddedUntilTheyEnd() {
        HeldEntities.Share one = held.open();
        try (HeldEntities.Share other = held.open()) {
            one.tell(1, 100);
            other.tell(5, 500);
            one.tell(2, 200);

            assertThat(held.entities()).isEqualTo(7);
            assertThat(held.bytes()).isEqualTo(700);
        }

        assertThat(held.entities()).isEqualTo(2);
        assertThat(held.bytes()).isEqualTo(200);
        one.close();
        assertThat(held.entities()).isZero();
        assertThat(held.bytes()).isZero();
    }
}
