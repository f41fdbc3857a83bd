package fi.hankevirta.bench;

import java.util.List;

/**
 * What is to be measured of several instances.
 *
 * @param events of the backlog
 * @param perSecond events a second while something happens to the instances; 0 to let nothing happen
 * @param instances how many take in the backlog together, one after another
 * @param partitions of every topic
 */
record TakeoverPlan(long events, int perSecond, List<Integer> instances, int partitions) {}
