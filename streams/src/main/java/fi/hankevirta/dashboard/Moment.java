package fi.hankevirta.dashboard;

import java.time.Instant;

/**
 * How an instance of the pipeline fared at a moment. What is counted is counted since its start.
 *
 * @param at when
 * @param received records that were taken in and committed
 * @param rejected of these, the ones that were refused
 * @param lagMs for how long records may wait, milliseconds; 0 when none does
 * @param failures stream threads that failed and were replaced
 * @param bytes memory that the state of entities takes
 */
public record Moment(Instant at, long received, long rejected, long lagMs, long failures, long bytes) {}
