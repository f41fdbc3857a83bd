package fi.hankevirta.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.catalogue.FigureCatalogue;
import org.junit.jupiter.api.Test;

/** The catalogue defines the figures, and each of them is computed. */
class FiguresTest {
    @Test
    void everyFigureOfTheCatalogueIsComputedOnce() {
        assertThat(Figures.all(Cells.REGISTER, new Targets(30, 15)))
                .extracting(FigureDefinition::entry)
                .containsExactlyElementsOf(FigureCatalogue.shipped().all());
    }
}
