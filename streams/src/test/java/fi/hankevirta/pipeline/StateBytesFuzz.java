package fi.hankevirta.pipeline;

import fi.hankevirta.tally.Cell;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * A target of the fuzzer: the first byte chooses what the rest is read as, of the keys and values of the internal
 * topics. Reading ends with what can be written and read again, or with the runtime exception that the readers declare.
 */
public final class StateBytesFuzz {
    private StateBytesFuzz() {}

    /** Tries one input; the name is the fuzzer's. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(data, 1, data.length);
        switch (Math.floorMod(data[0], 4)) {
            case 0 -> readTwice(bytes, Cell::parse, Cell::toBytes);
            case 1 -> readTwice(bytes, PartialKey::parse, PartialKey::toBytes);
            case 2 -> readTwice(bytes, ToldPartial::parse, ToldPartial::toBytes);
            default -> travelled(bytes);
        }
    }

    private static <T> void readTwice(byte[] bytes, Function<byte[], T> parse, Function<T, byte[]> write) {
        T read;
        try {
            read = parse.apply(bytes);
        } catch (RuntimeException refused) { // What the pipeline passes over.
            return;
        }
        byte[] written = write.apply(read);
        if (!Arrays.equals(write.apply(parse.apply(written)), written)) {
            throw new AssertionError("what is written is read as something else");
        }
    }

    private static void travelled(byte[] key) {
        Placement.streamOf(key).ifPresent(stream -> {
            byte[] rest = Arrays.copyOfRange(key, stream.code().length() + 1, key.length);
            if (!Placement.streamOf(Placement.travelKey(stream, rest)).equals(Optional.of(stream))) {
                throw new AssertionError("a travel key names another stream");
            }
        });
    }
}
