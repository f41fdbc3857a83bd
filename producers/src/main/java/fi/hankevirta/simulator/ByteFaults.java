package fi.hankevirta.simulator;

import static fi.hankevirta.simulator.FaultRecipe.always;

import fi.hankevirta.event.Reason;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.util.Arrays;
import java.util.List;

/** Values that cannot be read (specification, section 4, UNREADABLE). */
final class ByteFaults {
    private static final int MAGIC = 0;
    private static final int FINGERPRINT = 4;
    private static final int HEADER = 10;

    private ByteFaults() {}

    static List<FaultRecipe> all() {
        return List.of(
                unreadable(
                        "random bytes",
                        b -> b.any().withValue(b.chance().bytes(b.chance().between(1, 300)))),
                unreadable("tombstone", b -> b.any().withValue(null)),
                unreadable("body cut short", b -> b.any().withChangedValue(v -> start(v, v.length - 3))),
                unreadable("trailing bytes", b -> b.any().withChangedValue(v -> Arrays.copyOf(v, v.length + 5))),
                unreadable("unknown fingerprint", b -> b.any().withChangedValue(v -> flipped(v, FINGERPRINT))),
                unreadable("wrong magic", b -> b.any().withChangedValue(v -> flipped(v, MAGIC))),
                unreadable("over 64 KiB", ByteFaults::oversized),
                unreadable("empty value", b -> b.any().withValue(new byte[0])),
                unreadable("neither key nor value", b -> b.any().withKey(null).withValue(null)),
                unreadable("header cut short", b -> b.any().withChangedValue(v -> start(v, HEADER - 4))),
                unreadable("no body", b -> b.any().withChangedValue(v -> start(v, HEADER))),
                unreadable("no header", b -> b.any().withChangedValue(v -> Arrays.copyOfRange(v, HEADER, v.length))),
                unreadable("random body", ByteFaults::randomBody),
                unreadable("event of another stream", ByteFaults::otherStream));
    }

    private static FaultRecipe unreadable(String name, FaultRecipe.Certain method) {
        return always(Reason.UNREADABLE, name, method);
    }

    private static byte[] start(byte[] value, int length) {
        return Arrays.copyOf(value, length);
    }

    private static byte[] flipped(byte[] value, int index) {
        value[index] ^= (byte) 0x55;
        return value;
    }

    /** A value that could be decoded, but for its size; it is far under what the broker takes. */
    private static Draft oversized(Workbench bench) {
        return bench.plan(event -> event.setInstrumentVersion("1.".repeat(SingleObjectCodec.MAX_BYTES / 2)));
    }

    /** A right header and then a field whose length goes far past the end. */
    private static Draft randomBody(Workbench bench) {
        byte[] noise = bench.chance().bytes(100);
        return bench.any().withChangedValue(value -> {
            byte[] changed = Arrays.copyOf(value, HEADER + noise.length);
            System.arraycopy(noise, 0, changed, HEADER, noise.length);
            Arrays.fill(changed, HEADER, HEADER + 4, (byte) 0xFE);
            return changed;
        });
    }

    private static Draft otherStream(Workbench bench) {
        Draft notification = bench.notification(event -> {});
        Outlet other = bench.area(EventStream.AVAIN_MEASUREMENT);
        return new Draft(other, notification.key(), notification.value(), notification.headers());
    }
}
