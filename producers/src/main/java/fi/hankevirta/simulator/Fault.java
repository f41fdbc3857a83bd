package fi.hankevirta.simulator;

import fi.hankevirta.event.Reason;

/**
 * What is wrong with a wrong message.
 *
 * @param name the fault in words, the same for all messages that have it
 * @param reason a reason that the rejection must give; it may give others as well
 */
public record Fault(String name, Reason reason) {}
