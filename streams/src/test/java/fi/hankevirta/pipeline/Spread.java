package fi.hankevirta.pipeline;

import fi.hankevirta.tally.RootKey;
import java.util.Objects;

/** Which partition an accepted event is counted in. All events of a root must meet in one. */
@FunctionalInterface
interface Spread {
    int partitionOf(Taken.Event event, int partitions);

    /** As the pipeline does it, by the Kafka key. */
    static Spread byKey() {
        return (event, partitions) -> Placement.partitionOf(event.stream().keyOf(event.event()), partitions);
    }

    /** Anyhow: each root in a partition that chance gave it. */
    static Spread byChance(long seed) {
        return (event, partitions) -> {
            RootKey root = RootKey.of(event.stream(), event.sender(), event.event());
            int hash = Objects.hash(root.stream().code(), root.hankealue(), root.id());
            return Math.floorMod(Long.hashCode(seed) + hash, partitions);
        };
    }
}
