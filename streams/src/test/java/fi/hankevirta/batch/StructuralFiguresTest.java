package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.row;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.UnitType;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructuralFiguresTest {
    private final Feed feed = new Feed();

    @Test
    void theLatestStatusUpToTheEndOfThePeriodCounts() {
        feed.send(feed.status("LAPPI", "2021-03"))
                .send(feed.status("LAPPI", "2021-05")
                        .setCoverage(Coverage.WHOLE)
                        .setUnitsWithModel(3)
                        .setModels(List.of("CLIENT_PANEL")))
                .send(feed.status("KAINUU", "2021-04").setUnitsTotal(7));

        BatchResult result = feed.result();

        assertThat(row(result, "structural.coverage|coverage=PARTIAL|HANKEALUE|LAPPI|2021-03"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 0 areas, 2022-06-01T10:00:00Z");
        assertThat(row(result, "structural.coverage|coverage=WHOLE|HANKEALUE|LAPPI|2021-Q1"))
                .startsWith("0/1 = 0.0");
        assertThat(row(result, "structural.coverage|coverage=WHOLE|YTA|OYS|2021-04"))
                .startsWith("0/2 = 0.0");
        assertThat(row(result, "structural.coverage|coverage=WHOLE|YTA|OYS|2021-Q2"))
                .startsWith("1/2 = 0.5");
        assertThat(row(result, "structural.units|unitType=MUNICIPALITY|FI|FI|2021-04"))
                .startsWith("2/10 = 0.2");
        assertThat(row(result, "structural.units|unitType=MUNICIPALITY|FI|FI|ALL"))
                .startsWith("4/10 = 0.4");
        assertThat(row(result, "structural.model|model=WELFARE_REPORT|FI|FI|2021-04"))
                .startsWith("2/2 = 1.0");
        assertThat(row(result, "structural.model|model=WELFARE_REPORT|FI|FI|2021"))
                .startsWith("1/2 = 0.5");
    }

    @Test
    void aPeriodInWhichNothingWasReportedAtThatLevelHasNoRow() {
        feed.send(feed.status("LAPPI", "2021-03")).send(feed.status("KAINUU", "2021-04"));

        BatchResult result = feed.result();

        assertThat(row(result, "structural.coverage|coverage=PARTIAL|HANKEALUE|LAPPI|2021-04"))
                .isEqualTo("absent");
        assertThat(row(result, "structural.coverage|coverage=PARTIAL|YTA|OYS|2021-04"))
                .startsWith("2/2");
    }

    @Test
    void unitsOfAnotherTypeAreNotBehindTheRow() {
        feed.send(feed.status("LAPPI", "2021-03"))
                .send(feed.status("KAINUU", "2021-03").setUnitType(UnitType.COOPERATION_AREA));

        BatchResult result = feed.result();

        assertThat(row(result, "structural.units|unitType=COOPERATION_AREA|FI|FI|2021-03"))
                .startsWith("1/3")
                .contains("1 of ");
        assertThat(row(result, "structural.units|unitType=COOPERATION_AREA|HANKEALUE|LAPPI|2021-03"))
                .isEqualTo("absent");
    }
}
