package fi.hankevirta.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.wire.UnreadableException.Cause;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every cause for which a value is not readable (specification, section 4). */
class UnreadableValuesTest {
    private static final int HEADER = 10;
    private static final int RETRACTED = HEADER + 37 + 6 + 1 + 1 + 6; // After the five fields before it.

    private final SingleObjectCodec<SproNotification> codec =
            new SingleObjectCodec<>(SproNotification.getClassSchema());
    private final byte[] value = codec.encode(Records.notification());

    @Test
    void aTombstoneAndAnEmptyValueAreEmpty() {
        assertUnreadable(null, Cause.EMPTY);
        assertUnreadable(new byte[0], Cause.EMPTY);
    }

    @Test
    void moreThanSixtyFourKibibytesIsTooLarge() {
        assertUnreadable(Arrays.copyOf(value, 64 * 1024 + 1), Cause.TOO_LARGE);
        assertUnreadable(new byte[64 * 1024 + 1], Cause.TOO_LARGE);
        assertUnreadable(Arrays.copyOf(value, 64 * 1024), Cause.TRAILING_BYTES);
    }

    @Test
    void exactlySixtyFourKibibytesIsReadable() throws UnreadableException {
        SingleObjectCodec<ReportingPeriodClosed> closings =
                new SingleObjectCodec<>(ReportingPeriodClosed.getClassSchema());
        ReportingPeriodClosed.Builder closing = ReportingPeriodClosed.newBuilder()
                .setEventId("")
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(Records.notification().getRecordedAt())
                .setStream("spro-notification")
                .setDeclaredEvents(0)
                .setClosedAt(Records.notification().getRecordedAt());
        int others = closings.encode(closing.setPeriod("").build()).length;
        String fill = "p".repeat(64 * 1024 - others - 2); // The length of a long text takes two bytes more.

        byte[] full = closings.encode(closing.setPeriod(fill).build());

        assertThat(full).hasSize(SingleObjectCodec.MAX_BYTES);
        assertThat(closings.decode(full).getPeriod()).isEqualTo(fill);
    }

    @Test
    void whatDoesNotStartWithTheMarkerIsNoSingleObject() {
        assertUnreadable("{\"eventId\":1}".getBytes(StandardCharsets.UTF_8), Cause.NOT_SINGLE_OBJECT);
        assertUnreadable(Arrays.copyOf(value, HEADER - 1), Cause.NOT_SINGLE_OBJECT);
        assertUnreadable(changed(0, 0xC2), Cause.NOT_SINGLE_OBJECT);
        assertUnreadable(changed(1, 2), Cause.NOT_SINGLE_OBJECT);
        assertUnreadable(changed(0, 0), Cause.NOT_SINGLE_OBJECT); // As a schema registry's clients write it.
    }

    @Test
    void aFingerprintOfNoReleasedSchemaIsUnknown() {
        for (int i = 2; i < HEADER; i++) {
            assertUnreadable(changed(i, value[i] ^ 1), Cause.UNKNOWN_SCHEMA);
        }
    }

    @Test
    void theSchemaOfAnotherStreamIsUnknown() {
        assertThatThrownBy(() -> new SingleObjectCodec<>(ReportingPeriodClosed.getClassSchema()).decode(value))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(Cause.UNKNOWN_SCHEMA));
    }

    @Test
    void everyTruncationOfTheBodyIsNotDecodable() {
        for (int length = HEADER; length < value.length; length++) {
            assertUnreadable(Arrays.copyOf(value, length), Cause.NOT_DECODABLE);
        }
    }

    @Test
    void bytesAfterTheRecordAreTrailing() {
        assertUnreadable(Arrays.copyOf(value, value.length + 1), Cause.TRAILING_BYTES);
    }

    @Test
    void textThatIsNotUtf8IsNotDecodable() {
        assertUnreadable(changed(HEADER + 1, 0xFF), Cause.NOT_DECODABLE);
        assertUnreadable(changed(HEADER + 1, 0xC0), Cause.NOT_DECODABLE); // The start of an overlong form.
    }

    @Test
    void aBooleanThatIsNeitherIsNotDecodable() throws UnreadableException {
        assertThat(codec.decode(changed(RETRACTED, 1)).getRetracted()).isTrue();
        assertUnreadable(changed(RETRACTED, 2), Cause.NOT_DECODABLE);
        assertUnreadable(changed(RETRACTED, 0xFF), Cause.NOT_DECODABLE);
    }

    @Test
    void theMessageHoldsNothingOfTheValue() {
        byte[] cut = Arrays.copyOf(value, value.length - 1);

        assertThatThrownBy(() -> codec.decode(cut))
                .hasMessage("the body is not a record of its schema, or is cut short")
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    private byte[] changed(int at, int with) {
        byte[] changed = value.clone();
        changed[at] = (byte) with;
        return changed;
    }

    private void assertUnreadable(byte @Nullable [] bytes, Cause cause) {
        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(cause));
    }
}
