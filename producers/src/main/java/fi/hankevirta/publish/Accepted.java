package fi.hankevirta.publish;

/**
 * That a spool has an event on disk: it will be sent, whatever happens to the process or the broker.
 *
 * @param sequence its place in the order in which the spool's events are sent; it begins anew when all are sent
 */
public record Accepted(long sequence) {}
