package fi.hankevirta.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a_total; a_total",
                "sum by (area, stream) (a_total) unless on () (min(b) == 0); a_total b",
                "histogram_quantile(0.99, sum by (le) (rate(a_bucket{le=\"2.0\",x=~\".*\"}[5m]))); a_bucket",
                "x:y:ratio10m < 0.99 and on (area) max(c offset 10m) > 1e8; c x:y:ratio10m",
                "time() - max by (area) (a) or vector(0); a",
                "predict_linear(a[1d], 14 * 86400) > on (i) 0.7 * sum by (i) (b{area=\"heap\"} > 0); a b",
                "label_values(a_total, area); a_total",
                "42; ''",
            })
    void namesOfMetricsAreFoundAndNothingElse(String expression, String names) {
        assertThat(String.join(" ", MetricNames.of(expression))).isEqualTo(names);
    }
}
