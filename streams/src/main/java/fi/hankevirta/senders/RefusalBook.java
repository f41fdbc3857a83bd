package fi.hankevirta.senders;

import fi.hankevirta.event.Problem;
import fi.hankevirta.event.Reason;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.view.RefusalCount;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts refusals by sender and reason. One thread at a time may use it. */
final class RefusalBook {
    private final Map<String, RefusalCount> counts = new TreeMap<>();

    void take(String sender, Rejection rejection) {
        Map<Reason, Long> reasons = rejection.getProblems().stream()
                .map(Problem::getReason)
                .distinct()
                .collect(Collectors.toMap(reason -> reason, reason -> 1L));
        counts.merge(sender, new RefusalCount(sender, 1, reasons, rejection.getRejectedAt()), RefusalBook::sum);
    }

    /** Returns the counts of each sender of which anything was refused. */
    List<RefusalCount> counts() {
        return List.copyOf(counts.values());
    }

    private static RefusalCount sum(RefusalCount one, RefusalCount other) {
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        reasons.putAll(one.byReason());
        other.byReason().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        Instant latest = one.latest().isAfter(other.latest()) ? one.latest() : other.latest();
        return new RefusalCount(one.sender(), one.records() + other.records(), reasons, latest);
    }
}
