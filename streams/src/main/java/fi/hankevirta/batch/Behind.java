package fi.hankevirta.batch;

import java.util.HashSet;
import java.util.Set;

/** The things behind a figure: which areas they are from and when the last of them was recorded. */
final class Behind {
    private final Set<String> areas = new HashSet<>();
    private long lastRecordedAt = Long.MIN_VALUE;

    void add(Seen seen) {
        areas.add(seen.hankealue());
        lastRecordedAt = Math.max(lastRecordedAt, seen.recordedAt());
    }

    void addAll(Behind other) {
        areas.addAll(other.areas);
        lastRecordedAt = Math.max(lastRecordedAt, other.lastRecordedAt);
    }

    boolean isNothing() {
        return areas.isEmpty();
    }

    int areas() {
        return areas.size();
    }

    long lastRecordedAt() {
        return lastRecordedAt;
    }
}
