package fi.hankevirta.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Records of internal topics that no pipeline wrote, and that were passed over since this instance started. Refused
 * events are none of them: these are told to their senders.
 */
public final class PassedOver {
    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();

    void count(Kind kind) {
        counts.computeIfAbsent(kind, k -> new LongAdder()).increment();
    }

    /** Returns how many there were in topics of a kind. */
    public long of(Kind kind) {
        LongAdder count = counts.get(kind);
        return count == null ? 0 : count.sum();
    }

    /** Topics that only the pipeline, or the release officer, may write to. */
    public enum Kind {
        /** Events on their way to the partition of their key. */
        REKEYED("rekeyed"),
        /** Partial tallies. */
        PARTIALS("partials"),
        /** Requests for releases. */
        REQUESTS("requests");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Returns its name as metrics tell it. */
        public String code() {
            return code;
        }
    }
}
