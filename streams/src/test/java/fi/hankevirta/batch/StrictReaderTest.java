package fi.hankevirta.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrictReaderTest {
    private static final int HEADER = 10;

    private final Feed feed = new Feed();
    private final StrictReader reader = new StrictReader("SproNotification");
    private final byte[] value =
            Feed.bytes(feed.notification("LAPPI", "2021-01-01").build());

    @Test
    void readsEveryField() throws UnreadableValue {
        Fields event = reader.read(value);

        assertThat(event.values().keySet())
                .startsWith("eventId", "hankealue", "subParticipant", "revision", "recordedAt", "retracted")
                .hasSize(18);
        assertThat(event.text("hankealue")).isEqualTo("LAPPI");
        assertThat(event.has("closedOn")).isFalse();
        assertThat(event.date("notifiedOn")).hasToString("2021-01-01");
        assertThat(event.instant("recordedAt")).isEqualTo(Feed.RECORDED_AT);
        assertThat(event.is("state", "RECEIVED")).isTrue();
    }

    @Test
    void refusesWhatIsNoValueOrTooShortOrTooLong() {
        assertUnreadable(null);
        assertUnreadable(new byte[0]);
        assertUnreadable(Arrays.copyOf(value, HEADER));
        assertUnreadable(Arrays.copyOf(value, value.length - 1));
        assertUnreadable(Arrays.copyOf(value, value.length + 1));
        assertUnreadable(Arrays.copyOf(value, 64 * 1024 + 1));
    }

    @Test
    void readsSixtyFourKibibytesAndNotOneMore() throws UnreadableValue {
        StrictReader measurements = new StrictReader("AvainMeasurement");
        byte[] small = Feed.bytes(feed.measurement("LAPPI", "2021-01-01").build());
        String fill = "v".repeat(64 * 1024 - small.length - 1); // The longer length takes two bytes more.
        byte[] full = Feed.bytes(feed.measurement("LAPPI", "2021-01-01")
                .setInstrumentVersion(fill)
                .build());

        assertThat(full).hasSize(64 * 1024);
        assertThat(measurements.read(full).text("instrumentVersion")).isEqualTo(fill);
        assertThatThrownBy(() -> measurements.read(Feed.bytes(feed.measurement("LAPPI", "2021-01-01")
                        .setInstrumentVersion(fill + "v")
                        .build())))
                .isInstanceOf(UnreadableValue.class);
    }

    @Test
    void refusesAnotherMagicOrFingerprint() {
        for (int i = 0; i < HEADER; i++) {
            byte[] other = value.clone();
            other[i] ^= 1;
            assertUnreadable(other);
        }
    }

    @Test
    void refusesTheSchemaOfAnotherStream() {
        assertUnreadable(Feed.bytes(feed.measurement("LAPPI", "2021-01-01").build()));
    }

    @Test
    void refusesAStringThatIsNotUtf8AndABooleanThatIsNeither() {
        byte[] badText = value.clone();
        badText[HEADER + 1] = (byte) 0xFF; // The first character of eventId.
        byte[] badFlag = value.clone();
        int retracted = HEADER + 37 + 6 + 1 + 1 + 6; // After eventId, hankealue, null, revision and recordedAt.
        assertThat(badFlag[retracted]).isZero();
        badFlag[retracted] = 2;

        assertUnreadable(badText);
        assertUnreadable(badFlag);
    }

    @Test
    void refusesAListOfMoreItemsThanThereCanBe() throws IOException {
        byte[] empty = Feed.bytes(
                feed.measurement("LAPPI", "2021-01-01").setGoals(List.of()).build());
        ByteArrayOutputStream endless = new ByteArrayOutputStream();
        endless.write(empty, 0, empty.length - 1); // The last byte is the end of the list of goals.
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(endless, null);
        encoder.writeLong(Long.MAX_VALUE);

        assertThatThrownBy(() -> new StrictReader("AvainMeasurement").read(endless.toByteArray()))
                .isInstanceOf(UnreadableValue.class);
    }

    @Property
    void hostileBytesAreUnreadableOrARecord(@ForAll @Size(max = 300) byte[] body) {
        byte[] hostile = Arrays.copyOf(value, HEADER + body.length);
        System.arraycopy(body, 0, hostile, HEADER, body.length);

        readOrRefuse(hostile);
    }

    @Property
    void oneChangedByteIsUnreadableOrARecord(@ForAll @IntRange(min = HEADER, max = 120) int at, @ForAll byte changed) {
        byte[] hostile = value.clone();
        hostile[Math.min(at, hostile.length - 1)] = changed;

        readOrRefuse(hostile);
    }

    private void readOrRefuse(byte[] hostile) {
        try {
            assertThat(reader.read(hostile).values()).hasSize(18);
        } catch (UnreadableValue e) {
            assertThat(e).hasNoCause();
        }
    }

    private void assertUnreadable(byte @Nullable [] bytes) {
        assertThatThrownBy(() -> reader.read(bytes)).isInstanceOf(UnreadableValue.class);
    }
}
