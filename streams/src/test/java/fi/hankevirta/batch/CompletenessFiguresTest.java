package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.keys;
import static fi.hankevirta.batch.Feed.row;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.register.Register;
import fi.hankevirta.register.RegisterSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CompletenessFiguresTest {
    private static final String COMPLETENESS = "reporting.completeness|stream=spro-notification|";
    private static final String TIMELINESS = "reporting.timeliness|stream=spro-notification|";
    private static final String THEN = ", 2022-06-01T10:00:00Z";

    /** Of the areas of OYS, Lappi is expected from January and Kainuu from March; no other area is. */
    private static final Register FEW = Register.load(file -> file.equals("expected-reporting.csv")
            ? new ByteArrayInputStream("""
                    stream,hankealue,from_month
                    spro-notification,LAPPI,2022-01
                    spro-notification,KAINUU,2022-03
                    """.getBytes(StandardCharsets.UTF_8))
            : RegisterSource.shipped().open(file));

    private final Feed feed = new Feed();

    @Test
    void onceAnyAreaClosedAMonthEveryExpectedAreaIsAskedForIt() {
        // Given
        feed.send(feed.closing("LAPPI", "2022-03"));

        // When
        BatchResult result = feed.result();

        // Then
        assertThat(row(result, COMPLETENESS + "HANKEALUE|LAPPI|2022-03"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 1 areas" + THEN);
        assertThat(row(result, COMPLETENESS + "HANKEALUE|KAINUU|2022-03"))
                .isEqualTo("0/1 = 0.0 SHARE OK, 0 of 1 areas, null");
        assertThat(row(result, COMPLETENESS + "YTA|OYS|2022-Q1")).isEqualTo("1/4 = 0.25 SHARE OK, 1 of 4 areas" + THEN);
        assertThat(row(result, COMPLETENESS + "YTA|HYKS|2022")).isEqualTo("0/8 = 0.0 SHARE OK, 0 of 8 areas, null");
        assertThat(row(result, COMPLETENESS + "FI|FI|ALL"))
                .isEqualTo("1/22 = 0.045454545454545456 SHARE OK, 1 of 22 areas" + THEN);
        assertThat(row(result, TIMELINESS + "HANKEALUE|LAPPI|2022-03"))
                .isEqualTo("0/1 = 0.0 SHARE OK, 1 of 1 areas" + THEN);
        assertThat(row(result, TIMELINESS + "HANKEALUE|KAINUU|2022-03"))
                .isEqualTo("0/1 = 0.0 SHARE OK, 0 of 1 areas, null");
        assertThat(row(result, COMPLETENESS + "HANKEALUE|LAPPI|2022-02")).isEqualTo("absent");
        assertThat(keys(result, "reporting.completeness|stream=avain-measurement"))
                .isEmpty();
        assertThat(keys(result, "reporting.completeness||")).isEmpty();
    }

    @Test
    void monthsAddUpFromTheFirstThatAnAreaIsExpectedFor() {
        // Given
        feed.send(feed.closing("LAPPI", "2022-01"))
                .send(feed.closing("LAPPI", "2022-02"))
                .send(feed.closing("KAINUU", "2022-03").setRecordedAt(Instant.parse("2022-06-01T10:00:00.001Z")));

        // When
        BatchResult result = feed.result(FEW);

        // Then
        assertThat(row(result, COMPLETENESS + "YTA|OYS|2022-02")).isEqualTo("1/1 = 1.0 SHARE OK, 1 of 1 areas" + THEN);
        assertThat(row(result, COMPLETENESS + "YTA|OYS|2022-03"))
                .isEqualTo("1/2 = 0.5 SHARE OK, 1 of 2 areas, 2022-06-01T10:00:00.001Z");
        assertThat(row(result, COMPLETENESS + "YTA|OYS|2022-Q1"))
                .isEqualTo("3/4 = 0.75 SHARE OK, 2 of 2 areas, 2022-06-01T10:00:00.001Z");
        assertThat(row(result, COMPLETENESS + "HANKEALUE|LAPPI|2022-03"))
                .isEqualTo("0/1 = 0.0 SHARE OK, 0 of 1 areas, null");
        assertThat(row(result, COMPLETENESS + "HANKEALUE|LAPPI|2022"))
                .isEqualTo("2/3 = 0.6666666666666666 SHARE OK, 1 of 1 areas" + THEN);
        assertThat(row(result, COMPLETENESS + "HANKEALUE|KAINUU|ALL"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 1 areas, 2022-06-01T10:00:00.001Z");
        assertThat(row(result, COMPLETENESS + "HANKEALUE|KAINUU|2022-02")).isEqualTo("absent");
    }

    @Test
    void aClosingByAnAreaThatIsNotExpectedAsksNobody() {
        // Given
        feed.send(feed.closing("KAINUU", "2022-02")).send(feed.closing("HELSINKI", "2022-02"));

        // When
        BatchResult result = feed.result(FEW);

        // Then
        assertThat(keys(result, "reporting.completeness")).isEmpty();
        assertThat(keys(result, "reporting.timeliness")).isEmpty();
        assertThat(row(result, "reporting.reconciliation|stream=spro-notification|FI|FI|2022-02"))
                .isEqualTo("0/0 = null SHARE UNDEFINED, 2 of 1 areas" + THEN);
    }

    @Test
    void aClosingByAnAreaThatIsNotExpectedCountsNowhereBesideOthers() {
        // Given
        feed.send(feed.closing("KAINUU", "2022-02"))
                .send(feed.closing("HELSINKI", "2022-02"))
                .send(feed.closing("LAPPI", "2022-02"));

        // When
        BatchResult result = feed.result(FEW);

        // Then
        assertThat(row(result, COMPLETENESS + "FI|FI|ALL")).isEqualTo("1/1 = 1.0 SHARE OK, 1 of 2 areas" + THEN);
        assertThat(row(result, COMPLETENESS + "HANKEALUE|HELSINKI|ALL")).isEqualTo("absent");
    }

    @Test
    void aRetractedClosingIsNone() {
        // Given
        feed.send(feed.closing("LAPPI", "2022-01"))
                .send(feed.closing("LAPPI", "2022-01").setRevision(2).setRetracted(true))
                .send(feed.closing("LAPPI", "2022-03"))
                .send(feed.closing("LAPPI", "2022-03").setRevision(2).setRetracted(true))
                .send(feed.closing("KAINUU", "2022-03"));

        // When
        BatchResult result = feed.result(FEW);

        // Then
        assertThat(row(result, COMPLETENESS + "FI|FI|2022-01")).isEqualTo("absent");
        assertThat(row(result, COMPLETENESS + "HANKEALUE|LAPPI|2022-03"))
                .isEqualTo("0/1 = 0.0 SHARE OK, 0 of 1 areas, null");
        assertThat(row(result, COMPLETENESS + "YTA|OYS|ALL")).isEqualTo("1/2 = 0.5 SHARE OK, 1 of 2 areas" + THEN);
    }

    @Test
    void everyStreamHasItsOwnExpectations() {
        feed.send(feed.closing("LAPPI", "2022-03").setStream("avain-measurement"))
                .send(feed.closing("LAPPI", "2022-03").setStream("structural-status"));

        BatchResult result = feed.result();

        assertThat(row(result, "reporting.completeness|stream=avain-measurement|YTA|OYS|2022-03"))
                .isEqualTo("1/2 = 0.5 SHARE OK, 1 of 2 areas" + THEN);
        assertThat(keys(result, COMPLETENESS)).isEmpty();
        assertThat(feed.problems()).isEmpty();
    }
}
