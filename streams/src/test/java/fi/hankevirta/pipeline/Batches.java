package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.Batch;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The independent recomputation, with the targets that the tests here have. */
final class Batches {
    private Batches() {}

    static BatchResult of(Register register, List<Arrival> arrivals) {
        return Batch.of(register, arrivals, PipelineDriver.TARGET_DAYS, PipelineDriver.TIMELINESS_DAYS);
    }

    /** Returns the figures that count things: without those that count records, repetitions too. */
    static SortedMap<String, Figure> ofThings(SortedMap<String, Figure> figures) {
        SortedMap<String, Figure> ofThings = new TreeMap<>(figures);
        ofThings.keySet().removeIf(key -> key.startsWith("reporting.rejected|"));
        return ofThings;
    }
}
