package fi.hankevirta.access;

import java.util.Map;

/**
 * How much of the cluster a principal may take, on each broker, so that none of them can slow the others down.
 *
 * @param senderBytes bytes a second that a sender may send, and may read
 * @param senderRequests share of one thread's time that a sender's requests may take, in percent
 */
public record Quotas(long senderBytes, int senderRequests) {
    /** Far above what a region has to tell: 2 MiB are some 15,000 events a second. */
    public static final Quotas DEFAULT = new Quotas(2L * 1024 * 1024, 50);

    private static final String PRODUCED = "producer_byte_rate";
    private static final String CONSUMED = "consumer_byte_rate";
    private static final String REQUESTS = "request_percentage";
    /** Readers catch up on whole topics, and many of them share these credentials. */
    private static final int READERS_TO_SENDERS = 4;

    /** Checks what was chosen. */
    public Quotas {
        if (senderBytes < 1 || senderRequests < 1) {
            throw new IllegalArgumentException("a quota must be above zero");
        }
    }

    /** Returns the quotas of a principal by Kafka's names; empty for one without bounds. */
    Map<String, Double> of(Principal principal) {
        double bytes = senderBytes;
        double requests = senderRequests;
        return switch (principal.role()) {
            case SENDER -> Map.of(PRODUCED, bytes, CONSUMED, bytes, REQUESTS, requests);
            case DASHBOARD -> Map.of(CONSUMED, READERS_TO_SENDERS * bytes, REQUESTS, READERS_TO_SENDERS * requests);
            case RELEASE_OFFICER -> Map.of(PRODUCED, bytes, CONSUMED, bytes, REQUESTS, requests);
            case PIPELINE, THL, OPERATOR -> Map.of();
        };
    }
}
