package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.keys;
import static fi.hankevirta.batch.Feed.row;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.PilotMilestone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PilotFiguresTest {
    private static final String THEN = ", 2022-06-01T10:00:00Z";

    private final Feed feed = new Feed();

    @Test
    void progressCountsSilentParticipantsAsNotThere() {
        feed.send(feed.milestone("LAPPI", "PILOT_1", "JOINED", "2021-01-10"))
                .send(feed.milestone("LAPPI", "PILOT_1", "AVAIN_TESTED", null))
                .send(feed.milestone("ETELA_POHJANMAA", "PILOT_1", "JOINED", "2021-01-10")
                        .setSubParticipant("SEINAJOKI"));

        BatchResult result = feed.result();

        assertThat(row(result, "pilots.progress|pilot=PILOT_1|HANKEALUE|LAPPI|ALL"))
                .isEqualTo("1/6 = 0.16666666666666666 SHARE OK, 1 of 1 areas" + THEN);
        assertThat(row(result, "pilots.progress|pilot=PILOT_1|HANKEALUE|ETELA_POHJANMAA|ALL"))
                .startsWith("1/12 = ");
        assertThat(row(result, "pilots.progress|pilot=PILOT_1|YTA|OYS|ALL"))
                .isEqualTo("1/12 = 0.08333333333333333 SHARE OK, 1 of 2 areas" + THEN);
        assertThat(row(result, "pilots.progress|pilot=PILOT_1|FI|FI|ALL"))
                .isEqualTo("2/60 = 0.03333333333333333 SHARE OK, 2 of 9 areas" + THEN);
        assertThat(row(result, "pilots.progress|pilot=PILOT_1|HANKEALUE|KYMENLAAKSO|ALL"))
                .isEqualTo("absent");
        assertThat(row(result, "pilots.progress|pilot=PILOT_2|FI|FI|ALL")).isEqualTo("absent");
    }

    @Test
    void severalMethodsOfOneMilestoneCountOnce() {
        feed.send(selected("KAINUU", "COMMUNITY_WORK", "2021-02-01"))
                .send(selected("KAINUU", "OUTREACH_WORK", "2021-01-01"));

        BatchResult result = feed.result();

        assertThat(row(result, "pilots.progress|pilot=PILOT_2|HANKEALUE|KAINUU|ALL"))
                .startsWith("1/5 = 0.2");
        assertThat(row(result, "pilots.reached|pilot=PILOT_2,milestone=METHOD_SELECTED|HANKEALUE|KAINUU|2021-01"))
                .startsWith("1/null = 1.0 COUNT OK");
        assertThat(row(result, "pilots.reached|pilot=PILOT_2,milestone=METHOD_SELECTED|HANKEALUE|KAINUU|2021-02"))
                .isEqualTo("absent");
    }

    @Test
    void anAreaHasAMilestoneOnceAllItsSubParticipantsHave() {
        feed.send(feed.milestone("LANSI_UUSIMAA", "PILOT_2", "JOINED", "2021-01-10")
                        .setSubParticipant("ESPOO"))
                .send(feed.milestone("HELSINKI", "PILOT_2", "JOINED", "2021-01-10")
                        .setSubParticipant("ETSIVA_LAHITYO"))
                .send(feed.milestone("HELSINKI", "PILOT_2", "JOINED", "2021-03-10")
                        .setSubParticipant("MAAHANMUUTTOYKSIKKO"));

        BatchResult result = feed.result();

        String joined = "|pilot=PILOT_2,milestone=JOINED|";
        assertThat(row(result, "pilots.milestone" + joined + "HANKEALUE|LANSI_UUSIMAA|ALL"))
                .isEqualTo("0/1 = 0.0 SHARE OK, 1 of 1 areas" + THEN);
        assertThat(row(result, "pilots.milestone" + joined + "HANKEALUE|HELSINKI|ALL"))
                .startsWith("1/1 = 1.0");
        assertThat(row(result, "pilots.milestone" + joined + "FI|FI|ALL"))
                .isEqualTo("1/10 = 0.1 SHARE OK, 2 of 10 areas" + THEN);
        assertThat(row(result, "pilots.coverage" + joined + "HANKEALUE|LANSI_UUSIMAA|ALL"))
                .startsWith("1/2 = 0.5");
        assertThat(row(result, "pilots.coverage" + joined + "FI|FI|ALL"))
                .isEqualTo("3/14 = 0.21428571428571427 SHARE OK, 2 of 10 areas" + THEN);
        assertThat(row(result, "pilots.reached" + joined + "FI|FI|2021-Q1"))
                .isEqualTo("3/null = 3.0 COUNT OK, 2 of 10 areas" + THEN);
    }

    @Test
    void leadTimeOfPilot1IsTheMeanOfTheSpansThatAreNotNegative() {
        feed.send(feed.milestone("LAPPI", "PILOT_1", "TEST_VERSION_IN_USE", "2021-01-10"))
                .send(feed.milestone("LAPPI", "PILOT_1", "AVAIN_IN_USE", "2021-01-15")
                        .setRecordedAt(Instant.parse("2022-01-01T00:00:00Z")))
                .send(feed.milestone("SATAKUNTA", "PILOT_1", "TEST_VERSION_IN_USE", "2021-01-10"))
                .send(feed.milestone("SATAKUNTA", "PILOT_1", "AVAIN_IN_USE", "2021-01-10"))
                .send(feed.milestone("PIRKANMAA", "PILOT_1", "TEST_VERSION_IN_USE", "2021-01-10"))
                .send(feed.milestone("PIRKANMAA", "PILOT_1", "AVAIN_IN_USE", "2021-01-09"))
                .send(feed.milestone("KYMENLAAKSO", "PILOT_1", "AVAIN_IN_USE", "2021-01-09"));

        BatchResult result = feed.result();

        assertThat(row(result, "pilots.lead-time|pilot=PILOT_1|FI|FI|ALL"))
                .isEqualTo("5/2 = 2.5 DAYS OK, 2 of 9 areas" + THEN);
        assertThat(row(result, "pilots.lead-time|pilot=PILOT_1|HANKEALUE|PIRKANMAA|ALL"))
                .isEqualTo("absent");
    }

    @Test
    void leadTimeOfPilot2RunsToTheFirstMethodInUse() {
        feed.send(feed.milestone("KAINUU", "PILOT_2", "ADOPTION_PLANNED", "2021-01-01"))
                .send(inUse("KAINUU", "COMMUNITY_WORK", "2021-03-01"))
                .send(inUse("KAINUU", "OUTREACH_WORK", "2021-02-01"));

        assertThat(row(feed.result(), "pilots.lead-time|pilot=PILOT_2|HANKEALUE|KAINUU|ALL"))
                .isEqualTo("31/1 = 31.0 DAYS OK, 1 of 1 areas" + THEN);
    }

    @Test
    void methodIsTheShareOfAreasThatHaveInUseWhatTheySelected() {
        feed.send(selected("KAINUU", "COMMUNITY_WORK", "2021-01-01"))
                .send(inUse("KAINUU", "COMMUNITY_WORK", "2021-03-01"))
                .send(selected("SATAKUNTA", "COMMUNITY_WORK", "2021-01-01"))
                .send(inUse("KESKI_SUOMI", "COMMUNITY_WORK", "2021-03-01"))
                .send(selected("PIRKANMAA", "COMMUNITY_WORK", null));

        BatchResult result = feed.result();

        assertThat(row(result, "pilots.method|method=COMMUNITY_WORK|FI|FI|ALL"))
                .isEqualTo("1/2 = 0.5 SHARE OK, 4 of 10 areas" + THEN);
        assertThat(row(result, "pilots.method|method=COMMUNITY_WORK|HANKEALUE|PIRKANMAA|ALL"))
                .isEqualTo("0/0 = null SHARE UNDEFINED, 1 of 1 areas" + THEN);
        assertThat(row(result, "pilots.method|method=OUTREACH_WORK|FI|FI|ALL")).isEqualTo("absent");
    }

    @Test
    void nationalMilestonesAreThlsWithoutTheOptionalOne() {
        feed.send(feed.milestone("THL", "PILOT_2", "GUIDE_PUBLISHED", "2021-01-01"))
                .send(feed.milestone("THL", "PILOT_2", "SEMINAR_1_HELD", null))
                .send(feed.milestone("THL", "PILOT_2", "SEMINAR_4_HELD", "2021-01-01")
                        .setRecordedAt(Feed.RECORDED_AT.plusSeconds(1)));

        BatchResult result = feed.result();

        assertThat(row(result, "pilots.national|item=PILOT_2|FI|FI|ALL"))
                .isEqualTo("1/4 = 0.25 SHARE OK, 0 of 0 areas" + THEN);
        assertThat(keys(result, "pilots.")).hasSize(1);
    }

    private PilotMilestone.Builder selected(String area, String method, @Nullable String day) {
        return feed.milestone(area, "PILOT_2", "METHOD_SELECTED", day).setMethod(method);
    }

    private PilotMilestone.Builder inUse(String area, String method, String day) {
        return feed.milestone(area, "PILOT_2", "METHOD_IN_USE", day).setMethod(method);
    }
}
