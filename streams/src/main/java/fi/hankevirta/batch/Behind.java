package fi.hankevirta.batch;

import java.util.HashSet;
import java.util.Set;

/** The things behind a figure: which areas they are from and when the last of them was recorded. */
final class Behind {
    private static final long NEVER = Long.MIN_VALUE;

    private final Set<String> areas = new HashSet<>();
    private long lastRecordedAt = NEVER;

    /** Adds a thing. One of THL's adds no area. */
    void add(Seen seen) {
        if (!seen.hankealue().equals(Sources.COORDINATOR)) {
            areas.add(seen.hankealue());
        }
        lastRecordedAt = Math.max(lastRecordedAt, seen.recordedAt());
    }

    void addAll(Behind other) {
        areas.addAll(other.areas);
        lastRecordedAt = Math.max(lastRecordedAt, other.lastRecordedAt);
    }

    boolean isNothing() {
        return lastRecordedAt == NEVER;
    }

    int areas() {
        return areas.size();
    }

    /** When the last thing was recorded, in milliseconds since 1970; to be asked only if there is one. */
    long lastRecordedAt() {
        return lastRecordedAt;
    }
}
