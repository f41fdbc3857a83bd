package fi.hankevirta.tally;

import static fi.hankevirta.intake.ValidEvents.closed;
import static fi.hankevirta.intake.ValidEvents.closing;
import static fi.hankevirta.intake.ValidEvents.goal;
import static fi.hankevirta.intake.ValidEvents.national;
import static fi.hankevirta.intake.ValidEvents.reached;
import static fi.hankevirta.intake.ValidEvents.review;
import static fi.hankevirta.intake.ValidEvents.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and numbers that stay in stores and topics for years. */
class CellTest {
    @Test
    void theKeyOfACellIsText() {
        Cell cell = new Cell(Tally.SPRO_RECEIVED, "LAPPI", Month.of(LocalDate.parse("2022-01-31")), "category=OTHER");

        assertThat(cell.toBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("spro.received|LAPPI|2022-01|category=OTHER");
        assertThat(Cell.parse(cell.toBytes())).isEqualTo(cell);
    }

    @Test
    void aCellOfAllTimeIsReadAsItWasWritten() {
        Cell cell = new Cell(Tally.PILOTS_METHODS, "LAPPI", Month.ALL, "method=OUTREACH,sub-participant=-");

        assertThat(cell.toBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("pilots.methods|LAPPI|ALL|method=OUTREACH,sub-participant=-");
        assertThat(Cell.parse(cell.toBytes())).isEqualTo(cell);
    }

    @Test
    void monthsOrderAndCount() {
        assertThat(Month.of(LocalDate.parse("2023-01-01")) - Month.of(LocalDate.parse("2022-12-31")))
                .isEqualTo(1);
        assertThat(Month.text(Month.of(LocalDate.parse("0001-01-01")))).isEqualTo("0001-01");
        assertThat(Month.text(Month.of(LocalDate.parse("9999-12-31")))).isEqualTo("9999-12");
    }

    @Property
    void namesOfABreakdownAreWhatIsLeftWithoutItsValues(
            @ForAll @CharRange(from = '*', to = '@') @StringLength(max = 12) String breakdown) {
        assertThat(Breakdown.names(breakdown)).isEqualTo(breakdown.replaceAll("=[^,]*", ""));
    }

    @Test
    void aBreakdownWithoutTheNameIsAFaultOfTheCaller() {
        assertThat(Breakdown.value("pilot=PILOT_1,milestone=JOINED", "milestone"))
                .isEqualTo("JOINED");
        assertThatThrownBy(() -> Breakdown.value("pilot=PILOT_1", "method"))
                .hasMessage("the breakdown pilot=PILOT_1 has no method");
    }

    @Test
    void unknownTalliesAndSlotsAreFaultsOfTheCaller() {
        assertThatThrownBy(() -> Tally.of("spro.lost")).hasMessage("no tally is called spro.lost");
        assertThatThrownBy(() -> Tally.SPRO_RECEIVED.slot("lost")).hasMessage("spro.received has no slot lost");
    }

    @Test
    void aCellThatItsTallyDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> parse("pilots.reached|LAPPI|2022-01|milestone=JOINED"))
                .hasMessage("pilots.reached is not broken down by milestone");
        assertThatThrownBy(() -> parse("spro.closed|LAPPI|2022-01|category=OTHER"))
                .hasMessage("spro.closed is not broken down by category");
        assertThatThrownBy(() -> parse("pilots.lead-time|LAPPI|ALL|"))
                .hasMessage("pilots.lead-time is not broken down by ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01",
                "0000-12",
                "-1011-01",
                "+10000-01",
                "2022-00",
                "2022-13",
                "2022/12",
                "2022-1",
                "2022-1x",
                "2022-012",
                "all",
                ""
            })
    void aMonthThatNoCellHasIsRefused(String month) {
        assertThatThrownBy(() -> parse("spro.received|LAPPI|" + month + "|"))
                .hasMessage("a month is YYYY-MM, of a year from 0001 to 9999");
    }

    @Property
    void everyMonthIsReadAsItIsWritten(@ForAll @IntRange(min = 12, max = 12 * 9999 + 11) int month) {
        assertThat(Month.parse(Month.text(month))).isEqualTo(month);
    }

    private static Cell parse(String key) {
        return Cell.parse(key.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void anyLongsAreReadAsTheyWereWritten(@ForAll long[] values) {
        assertThat(Longs.read(Longs.write(values))).containsExactly(values);
    }

    @Test
    void theStreamsOfACellAreThoseWhoseEventsContributeToIt() {
        for (SpecificRecord event : List.of(
                reached("AVAIN_IN_USE", "2022-03-15").build(),
                national().build(),
                review(1, "2022-05-01", goal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED))
                        .setClientPresent(true)
                        .build(),
                closed(NotificationState.CLOSED_CORRECTED, "2022-06-10").build(),
                status().build(),
                closing().build())) {
            assertThat(Told.contributions(event))
                    .isNotEmpty()
                    .allSatisfy(contribution ->
                            assertThat(contribution.cell().contributors()).containsExactly(EventStream.of(event)));
        }
    }
}
