package fi.hankevirta.simulator;

import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.event.UnitType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * The structural status of an area as of a month (specification, section 2).
 *
 * @param hankealue register code of the area
 * @param asOf the month
 * @param unitType what is counted
 * @param total units in the area, above 0
 * @param models the models that the area takes into use, the first one first
 */
record UnitsInArea(String hankealue, YearMonth asOf, UnitType unitType, int total, List<String> models)
        implements Thing<Integer> {

    /** Returns the event; the state is the number of units with a model. */
    @Override
    public SpecificRecord event(Revision<Integer> revision) {
        int withModel = revision.state();
        return StructuralStatus.newBuilder()
                .setEventId(
                        Identifiers.uuid(Chance.mix(Chance.mix(0, hankealue), asOf.toString()), revision.recordedAt()))
                .setHankealue(hankealue)
                .setSubParticipant(null)
                .setRevision(revision.number())
                .setRecordedAt(Instant.ofEpochMilli(revision.recordedAt()))
                .setRetracted(revision.retracted())
                .setAsOf(asOf.toString())
                .setCoverage(coverage(withModel))
                .setUnitType(unitType)
                .setUnitsWithModel(withModel)
                .setUnitsTotal(total)
                .setModels(models.subList(0, Math.min(withModel, models.size())))
                .build();
    }

    @Override
    public Mending<Integer> mending(Chance chance) {
        int more = chance.of(0.5) ? 1 : -1;
        return withModel -> Math.max(0, Math.min(total, withModel + more));
    }

    private Coverage coverage(int withModel) {
        if (withModel == 0) {
            return Coverage.NONE;
        }
        return withModel == total ? Coverage.WHOLE : Coverage.PARTIAL;
    }
}
