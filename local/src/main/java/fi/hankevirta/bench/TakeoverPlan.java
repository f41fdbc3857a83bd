package fi.hankevirta.bench;

import java.util.List;

/**
 * What is to be measured of several instances.
 *
 * @param events of the backlog
 * @param perSecond events a second while something happens to the instances; 0 to let nothing happen
 * @param instances how many take in the backlog together, one after another
 * @param contender what each instance is: the pipeline, with settings and flags
 * @param partitions of every topic
 * @param scenarios what happens to the instances
 * @param rounds how often all of it happens
 */
record TakeoverPlan(
        long events,
        int perSecond,
        List<Integer> instances,
        Contender contender,
        int partitions,
        List<Scenario> scenarios,
        int rounds) {}
