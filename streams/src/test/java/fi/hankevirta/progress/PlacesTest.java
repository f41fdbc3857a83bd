package fi.hankevirta.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.figure.AreaLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The places that hold an area. */
class PlacesTest {
    @Test
    void anAreaLiesInItsCooperationAreaAndTheCountry() {
        List<Place> holding = Cells.PLACES.holding("PAIJAT_HAME");

        assertThat(holding).extracting(Place::code).containsExactly("PAIJAT_HAME", "HYKS", "FI");
        assertThat(holding).extracting(Place::level).containsExactly(AreaLevel.HANKEALUE, AreaLevel.YTA, AreaLevel.FI);
    }

    @Test
    void everyPlaceKnowsTheAreasUnderIt() {
        List<Place> holding = Cells.PLACES.holding("LAPPI");

        assertThat(holding.get(0).areas()).containsExactly("LAPPI");
        assertThat(holding.get(1).areas()).containsExactly("KESKI_POHJANMAA", "POHJOIS_POHJANMAA", "KAINUU", "LAPPI");
        assertThat(holding.get(2).areas()).hasSize(22);
    }

    @Test
    void areasOfOneCooperationAreaShareItsPlace() {
        assertThat(Cells.place("LAPPI", "OYS")).isSameAs(Cells.place("KAINUU", "OYS"));
        assertThat(Cells.place("LAPPI", "FI")).isSameAs(Cells.place("HELSINKI", "FI"));
    }

    @Test
    void theCoordinatorAndAnAreaThatLeftAreSeenInTheCountryOnly() {
        assertThat(Cells.PLACES.holding("THL")).extracting(Place::code).containsExactly("FI");
        assertThat(Cells.PLACES.holding("MERGED_AWAY")).extracting(Place::code).containsExactly("FI");
    }
}
