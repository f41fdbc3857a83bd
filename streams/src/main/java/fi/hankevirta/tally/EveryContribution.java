package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedMilestone;
import fi.hankevirta.encoded.EncodedNotification;
import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.state.IncompatibleStateException;
import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells everything that a state contributes, root by root: the entities of a root come one after another. */
final class EveryContribution {
    private final EntityState state;
    private final KeptEvents kept;
    private final Contributions how = new Contributions();
    private final EncodedNotification notification;
    private final Plan plan;
    private final List<EncodedMilestone> milestones = new ArrayList<>();
    private final List<Revision> others = new ArrayList<>();
    private byte[] root = {};
    private @Nullable EventStream streamOfRoot;

    EveryContribution(EntityState state, KeptEvents kept) {
        this.state = state;
        this.kept = kept;
        this.notification = kept.newNotification();
        this.plan = new Plan(kept);
    }

    void tell(@Nullable Set<String> areas, ContributionSink sink) {
        List<byte[]> wanted = areas == null
                ? List.of()
                : areas.stream()
                        .map(area -> area.getBytes(StandardCharsets.UTF_8))
                        .toList();
        root = new byte[0];
        state.forEach((key, keyFrom, keyTo, value, from, to) -> {
            if (areas == null || isOfAny(wanted, key, keyFrom)) {
                take(key, keyFrom, keyTo, value, from, to, sink);
            }
        });
        endRoot(sink);
    }

    private static boolean isOfAny(List<byte[]> areas, byte[] key, int keyFrom) {
        for (byte[] area : areas) {
            if (EntityKey.isOfArea(key, keyFrom, area)) {
                return true;
            }
        }
        return false;
    }

    private void take(byte[] key, int keyFrom, int keyTo, byte[] value, int from, int to, ContributionSink sink) {
        EventStream stream = EntityKey.streamOf(key, keyFrom)
                .orElseThrow(() -> new IncompatibleStateException("the state holds a key of no stream"));
        if (!sink.wants(stream)) {
            return;
        }
        if (stream == EventStream.SPRO_NOTIFICATION) {
            kept.read(key, keyFrom, value, from, to, notification);
            Contributions.of(notification, sink);
        } else {
            beginOrGoOn(stream, Arrays.copyOfRange(key, keyFrom, keyTo), sink);
            take(stream, key, keyFrom, keyTo, value, from, to);
        }
    }

    private void beginOrGoOn(EventStream stream, byte[] key, ContributionSink sink) {
        int length = EntityKey.rootLength(key);
        if (!Arrays.equals(key, 0, length, root, 0, root.length)) {
            endRoot(sink);
            root = Arrays.copyOf(key, length);
            streamOfRoot = stream;
        }
    }

    private void take(EventStream stream, byte[] key, int keyFrom, int keyTo, byte[] value, int from, int to) {
        if (stream == EventStream.AVAIN_MEASUREMENT) {
            plan.read(key, keyFrom, keyTo, value, from, to);
        } else if (stream == EventStream.PILOT_MILESTONE) {
            milestones.add(kept.copy(key, keyFrom, keyTo, value, from, to));
        } else {
            others.add(kept.read(stream, value, from, to));
        }
    }

    private void endRoot(ContributionSink sink) {
        plan.measurements().forEach(measurement -> Contributions.of(measurement, sink));
        AvainContributions.ofPlan(plan.measurements(), sink);
        plan.clear();
        Contributions.of(milestones, sink);
        milestones.clear();
        if (streamOfRoot != null && !others.isEmpty()) {
            how.of(streamOfRoot, others, sink);
            others.clear();
        }
    }
}
