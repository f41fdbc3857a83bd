package fi.hankevirta.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.hankevirta.event.AvainMeasurement;
import java.util.UUID;

/**
 * Takes a measurement away from the plan that an old key named: a measurement is moved to another plan by retracting it
 * and sending it anew (specification, section 2).
 */
final class PlanMove {
    private static final String WORD = "|retracted under the old pseudonym|";

    private PlanMove() {}

    /**
     * Makes the retraction of a measurement under another pseudonym, the same one whenever it is made anew. Its
     * revision is one higher, so that it counts before whatever was sent of this revision.
     *
     * @param moved the measurement, of a revision below the greatest
     * @param formerPseudonym the plan's pseudonym under the old key
     */
    static AvainMeasurement retraction(AvainMeasurement moved, String formerPseudonym) {
        String name = moved.getEventId() + WORD + formerPseudonym;
        return AvainMeasurement.newBuilder()
                .setEventId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString())
                .setHankealue(moved.getHankealue())
                .setSubParticipant(moved.getSubParticipant())
                .setRevision(Math.addExact(moved.getRevision(), 1))
                .setRecordedAt(moved.getRecordedAt())
                .setRetracted(true)
                .setMeasurementId(moved.getMeasurementId())
                .setPlanPseudonym(formerPseudonym)
                .setStage(moved.getStage())
                .setSequence(moved.getSequence())
                .setMeasuredOn(moved.getMeasuredOn())
                .setClientPresent(moved.getClientPresent())
                .setInstrumentVersion(moved.getInstrumentVersion())
                .setGoals(moved.getGoals())
                .build();
    }
}
