package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.KafkaReadings.Lag;
import fi.hankevirta.pipeline.CountedRecords;
import fi.hankevirta.pipeline.Gauges;
import fi.hankevirta.pipeline.Latencies;
import fi.hankevirta.pipeline.SmallRegister;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeMetricsTest {
    private static final Instant NOW = Instant.parse("2020-12-31T22:30:00Z"); // 2021 in Finland.
    private static final String TOPIC = "hankealue.lappi.avain-measurement.v1";
    private static final String OF_LAPPI = "{area=\"LAPPI\",stream=\"avain-measurement\"}";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Gauges gauges = Gauges.of(new Latencies(NOW::toEpochMilli, (stage, ms) -> {}));
    private final Register register = SmallRegister.of(List.of("LAPPI", "HELSINKI"));
    private final IntakeMetrics metrics = new IntakeMetrics(
            registry,
            gauges,
            register,
            new Topics(register, TopicPlan.ofPartitions(2)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void countsAreThoseOfTheLastLook() {
        // Given
        CountedRecords partition = new CountedRecords(gauges.counts(), 0);
        partition.counted("LAPPI", EventStream.AVAIN_MEASUREMENT, NOW.minusSeconds(7), 5, 2, 1);
        look();
        partition.counted("LAPPI", EventStream.AVAIN_MEASUREMENT, NOW, 6, 2, 1);

        // When
        String scraped = registry.scrape();

        // Then
        assertThat(scraped)
                .contains("hankevirta_records_received_total" + OF_LAPPI + " 8.0")
                .contains("hankevirta_records_applied_total" + OF_LAPPI + " 5.0")
                .contains("hankevirta_records_superseded_total" + OF_LAPPI + " 2.0")
                .contains("hankevirta_records_rejected_total" + OF_LAPPI + " 1.0")
                .contains("hankevirta_records_received_total{area=\"HELSINKI\",stream=\"avain-measurement\"} 0.0");
        look();
        assertThat(registry.scrape()).contains("hankevirta_records_received_total" + OF_LAPPI + " 9.0");
    }

    @Test
    void theNewestArrivalIsToldInSecondsAndASilentAreaHasNone() {
        new CountedRecords(gauges.counts(), 0).counted("LAPPI", EventStream.AVAIN_MEASUREMENT, NOW, 1);

        look();

        assertThat(registry.scrape())
                .contains("hankevirta_records_newest_timestamp_seconds" + OF_LAPPI + " 1.6094538E9")
                .contains("hankevirta_records_newest_timestamp_seconds"
                        + "{area=\"HELSINKI\",stream=\"avain-measurement\"} NaN");
    }

    @Test
    void whatWaitsIsAddedByAreaAndStreamAndItsAgeIsThatOfThePartitionMostBehind() {
        // Given
        new CountedRecords(gauges.counts(), 0).counted("LAPPI", EventStream.AVAIN_MEASUREMENT, NOW.minusSeconds(90), 1);
        new CountedRecords(gauges.counts(), 1).counted("LAPPI", EventStream.AVAIN_MEASUREMENT, NOW, 1);

        // When
        look(new Lag(TOPIC, 0, 3), new Lag(TOPIC, 1, 4), new Lag("another.v1", 0, 50));

        // Then
        assertThat(registry.scrape())
                .contains("hankevirta_records_waiting" + OF_LAPPI + " 7.0")
                .contains("hankevirta_lag_seconds 90.0");
        look(new Lag(TOPIC, 1, 4));
        assertThat(registry.scrape()).contains("hankevirta_lag_seconds 0.0");
    }

    @Test
    void whoIsExpectedIsSaidByTheRegisterForTheMonthInFinland() {
        look();

        assertThat(registry.scrape())
                .contains("hankevirta_reporting_expected" + OF_LAPPI + " 1.0")
                .contains("hankevirta_reporting_expected{area=\"HELSINKI\",stream=\"avain-measurement\"} 0.0")
                .doesNotContain("hankevirta_reporting_expected{area=\"THL\"");
    }

    @Test
    void labelsAreNamesOfAreasAndStreamsOnly() {
        look();

        assertThat(registry.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .allSatisfy(tag -> assertThat(Map.of(
                                                "area", List.of("LAPPI", "HELSINKI", "THL"),
                                                "stream",
                                                        List.of(
                                                                "pilot-milestone",
                                                                "avain-measurement",
                                                                "spro-notification",
                                                                "structural-status",
                                                                "reporting-period"))
                                        .get(tag.getKey()))
                                .contains(tag.getValue())));
    }

    private void look(Lag... lags) {
        metrics.look(new KafkaReadings(List.of(lags), 0, Map.of()));
    }
}
