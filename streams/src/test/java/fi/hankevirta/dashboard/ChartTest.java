package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars and shades of numbers. */
class ChartTest {
    @Test
    void theGreatestBarIsAsHighAsCanBeAndWhatIsNotKnownIsAMark() {
        Chart chart = Chart.of("label", List.of(Optional.of(10.0), Optional.empty(), Optional.of(5.0)));

        assertThat(chart.bars()).extracting(Chart.Bar::height).containsExactly(Chart.HEIGHT, 1, Chart.HEIGHT / 2);
        assertThat(chart.bars()).extracting(Chart.Bar::known).containsExactly(true, false, true);
        assertThat(chart.bars()).allSatisfy(bar -> {
            assertThat(bar.y() + bar.height()).isEqualTo(Chart.HEIGHT);
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(chart.width());
        });
    }

    @Test
    void zerosAloneMakeNoBars() {
        Chart chart = Chart.of("label", List.of(Optional.of(0.0), Optional.of(0.0)));

        assertThat(chart.bars()).extracting(Chart.Bar::height).containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.2, 1", "0.21, 2", "0.5, 3", "0.8, 4", "0.81, 5", "1, 5"})
    void sharesAreShadedFromNoneToAll(double share, int step) {
        assertThat(Shades.of(List.of(0.1, 0.3), Unit.SHARE).step(share)).isEqualTo(step);
    }

    @Test
    void countsAreShadedUpToTheGreatest() {
        Shades shades = Shades.of(List.of(50.0, 10.0), Unit.COUNT);

        assertThat(shades.step(50)).isEqualTo(5);
        assertThat(shades.step(10)).isEqualTo(1);
        assertThat(shades.scale(new Formats(Language.EN))).containsExactly("0–10", "10–20", "20–30", "30–40", "40–50");
    }

    @Test
    void nothingIsShadedWhereThereIsNothing() {
        Shades shades = Shades.of(List.of(0.0), Unit.COUNT);

        assertThat(shades.step(0)).isZero();
        assertThat(shades.scale(new Formats(Language.FI))).isEmpty();
    }
}
