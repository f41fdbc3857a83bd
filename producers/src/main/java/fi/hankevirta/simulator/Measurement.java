package fi.hankevirta.simulator;

import fi.hankevirta.event.MeasurementStage;

/**
 * What a revision says of a measurement of a plan.
 *
 * @param stage when in the life of the plan it was made
 * @param sequence its number in the plan
 * @param day the day it was made
 * @param version how often it was mended; the evaluations of its goals follow from it
 */
record Measurement(MeasurementStage stage, int sequence, int day, int version) {
    Measurement mended(int daysEarlier) {
        return new Measurement(stage, sequence, day - daysEarlier, version + 1);
    }
}
