package fi.hankevirta.pipeline;

import fi.hankevirta.tally.RootKey;
import java.util.Arrays;

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
            byte[] root =
                    RootKey.of(event.stream(), event.sender(), event.event()).toBytes();
            return Math.floorMod(Long.hashCode(seed) + Arrays.hashCode(root), partitions);
        };
    }
}
