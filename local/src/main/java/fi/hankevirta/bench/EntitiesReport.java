package fi.hankevirta.bench;

import fi.hankevirta.bench.ContenderMain.MemoryUse;
import java.util.List;

/**
 * What was measured of numbers of entities.
 *
 * @param at when it began, in UTC
 * @param machine on what; its flags of a contender are those of the greatest number
 * @param seed that the events are made up by
 * @param corrections events that followed those of the entities
 * @param sizes of each number, in the order asked for
 */
record EntitiesReport(String at, Machine machine, long seed, long corrections, List<Size> sizes) {
    /**
     * One number of entities.
     *
     * @param entities the number; an event each
     * @param rows that were compared, all of which were right
     * @param allRows whether those are all rows, recomputed by the batch; otherwise those of notifications received
     * @param heapFlag of the pipeline's JVM
     * @param received how the first events were taken in
     * @param held what the pipeline held then
     * @param corrected how the corrections were taken in
     * @param restored seconds until another instance with nothing had taken over all work
     */
    record Size(
            long entities,
            int rows,
            boolean allRows,
            String heapFlag,
            CatchUp received,
            Held held,
            CatchUp corrected,
            double restored) {}

    /**
     * What a pipeline holds.
     *
     * @param memory of its process
     * @param entities by its own count
     * @param bytes of memory that they take, by its own count
     */
    record Held(MemoryUse memory, long entities, long bytes) {}
}
