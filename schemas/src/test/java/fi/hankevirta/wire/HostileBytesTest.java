package fi.hankevirta.wire;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** Any bytes are a record or {@link UnreadableException}, at no more memory than their size calls for. */
class HostileBytesTest {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_ALLOCATED = 4L * 1024 * 1024;

    @Property
    void anyBytesAfterAnyHeaderAreARecordOrUnreadable(
            @ForAll("schemas") Schema schema, @ForAll @Size(max = 400) byte[] body) {
        decodeOrRefuse(schema, headed(schema, body));
        decodeOrRefuse(schema, body);
    }

    @Property
    void aRecordWithChangedBytesIsARecordOrUnreadable(
            @ForAll("records") SpecificRecord record, @ForAll @Size(max = 4) List<Integer> places, @ForAll byte with) {
        byte[] value = new SingleObjectCodec<>(record.getSchema()).encode(record);
        for (int place : places) {
            value[10 + Math.floorMod(place, value.length - 10)] = with;
        }

        decodeOrRefuse(record.getSchema(), value);
    }

    @Property
    void anArrayThatClaimsManyItemsAllocatesNothingForThem(@ForAll("claims") long items) {
        byte[] goals = claiming(AvainMeasurement.getClassSchema(), items);
        byte[] models = claiming(StructuralStatus.getClassSchema(), items);

        assertThat(allocatedBy(() -> decodeOrRefuse(AvainMeasurement.getClassSchema(), goals)))
                .isLessThan(MOST_ALLOCATED);
        assertThat(allocatedBy(() -> decodeOrRefuse(StructuralStatus.getClassSchema(), models)))
                .isLessThan(MOST_ALLOCATED);
    }

    @Property
    void aTextThatClaimsToBeLongAllocatesNothingForIt(@ForAll("claims") long length) {
        byte[] value = headed(SproNotification.getClassSchema(), encoded(length));

        assertThat(allocatedBy(() -> decodeOrRefuse(SproNotification.getClassSchema(), value)))
                .isLessThan(MOST_ALLOCATED);
    }

    @Provide
    Arbitrary<Schema> schemas() {
        return Arbitraries.of(Records.SCHEMAS);
    }

    @Provide
    Arbitrary<SpecificRecord> records() {
        return schemas().flatMap(AnyRecord::of);
    }

    @Provide
    Arbitrary<Long> claims() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(1, Integer.MAX_VALUE),
                Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, (long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE));
    }

    /** A record whose last field, an array, starts with a block that claims some number of items. */
    private static byte[] claiming(Schema schema, long items) {
        SpecificRecord record = AnyRecord.of(schema).sample();
        record.put(schema.getFields().size() - 1, List.of());
        byte[] value = new SingleObjectCodec<>(schema).encode(record);
        byte[] claim = encoded(items);
        byte[] claiming = Arrays.copyOf(value, value.length - 1 + claim.length); // Instead of the end of the array.
        System.arraycopy(claim, 0, claiming, value.length - 1, claim.length);
        return claiming;
    }

    private static byte[] headed(Schema schema, byte[] body) {
        return ByteBuffer.allocate(10 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .put(body)
                .array();
    }

    private static byte[] encoded(long number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            encoder.writeLong(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Anything but a record or the one exception fails the test. */
    private static void decodeOrRefuse(Schema schema, byte[] value) {
        try {
            assertThat(new SingleObjectCodec<>(schema).decode(value)).isNotNull();
        } catch (UnreadableException e) {
            assertThat(e.reason()).isNotNull();
        }
    }

    private static long allocatedBy(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
