package fi.hankevirta.batch;

import java.time.YearMonth;
import java.util.Set;

/**
 * A status of structural social work as it stands.
 *
 * @param seen area and time of recording
 * @param asOf the month that it speaks of
 * @param coverage WHOLE, PARTIAL or NONE
 * @param unitType what the units are
 * @param unitsWithModel units that have a model
 * @param unitsTotal all units
 * @param models codes of the models in use
 */
record StatusReport(
        Seen seen,
        YearMonth asOf,
        String coverage,
        String unitType,
        long unitsWithModel,
        long unitsTotal,
        Set<String> models) {

    static StatusReport of(Seen seen, Fields event) {
        return new StatusReport(
                seen,
                YearMonth.parse(event.text("asOf")),
                event.symbol("coverage"),
                event.symbol("unitType"),
                event.number("unitsWithModel"),
                event.number("unitsTotal"),
                Set.copyOf(event.texts("models")));
    }
}
