package fi.hankevirta.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Days in Finland are those of the library's calendar, in every year and around every change of the clocks. */
class HelsinkiTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final long YEAR_ONE = -62_135_596_800_000L;
    private static final long YEAR_TEN_THOUSAND = 253_402_300_800_000L;

    @Property
    void anInstantFallsOnItsDay(@ForAll @LongRange(min = YEAR_ONE, max = YEAR_TEN_THOUSAND) long epochMilli) {
        assertThat(Helsinki.dayOf(epochMilli)).isEqualTo(dayOf(epochMilli));
    }

    @Property
    void soDoInstantsAroundAChangeOfTheClocks(
            @ForAll @IntRange(min = 1900, max = 2150) int year, @ForAll @IntRange(min = -2, max = 2) int offset) {
        Instant begin = LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant();
        ZoneOffsetTransition change = ZONE.getRules().nextTransition(begin);
        List<Long> instants = List.of(
                change.getInstant().toEpochMilli() + offset,
                midnight(change.getDateTimeBefore().toLocalDate()) + offset,
                midnight(change.getDateTimeAfter().toLocalDate().plusDays(1)) + offset,
                begin.toEpochMilli() + offset);

        assertThat(instants)
                .allSatisfy(instant -> assertThat(Helsinki.dayOf(instant)).isEqualTo(dayOf(instant)));
    }

    private static long midnight(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant().toEpochMilli();
    }

    private static long dayOf(long epochMilli) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(epochMilli), ZONE).toEpochDay();
    }
}
