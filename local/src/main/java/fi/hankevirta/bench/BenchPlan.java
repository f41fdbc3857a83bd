package fi.hankevirta.bench;

import java.time.Duration;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param events of the data set
 * @param contenders in their order
 * @param rounds how often all of them run
 * @param latencyRate events a second at which latency is measured; 0 for not
 * @param idle how long a contender without work is watched; zero for not
 */
record BenchPlan(long events, List<Contender> contenders, int rounds, int latencyRate, Duration idle) {}
