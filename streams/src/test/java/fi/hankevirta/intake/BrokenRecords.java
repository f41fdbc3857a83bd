package fi.hankevirta.intake;

import static fi.hankevirta.intake.ValidEvents.RECORDED_AT;
import static fi.hankevirta.intake.ValidEvents.milestone;
import static fi.hankevirta.intake.ValidEvents.notification;

import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Records with something broken that every stream shares: bytes, areas, common fields, identity codes. */
final class BrokenRecords {
    private static final String CODE = "010190-999W";
    private static final byte[] VALID = Decided.bytes(notification().build());

    private BrokenRecords() {}

    static Stream<Broken> all() {
        return Stream.of(bytes(), areas(), envelopes(), identityCodes()).flatMap(cases -> cases);
    }

    private static Stream<Broken> bytes() {
        byte[] otherFingerprint = VALID.clone();
        otherFingerprint[5] ^= 1;
        return Stream.of(
                wire("a tombstone", null, "wire.empty"),
                wire("an empty value", new byte[0], "wire.empty"),
                wire("64 KiB and a byte", Arrays.copyOf(VALID, 64 * 1024 + 1), "wire.too-large"),
                wire("text", "{\"state\":\"RECEIVED\"}".getBytes(StandardCharsets.UTF_8), "wire.not-single-object"),
                wire("an unknown fingerprint", otherFingerprint, "wire.unknown-schema"),
                wire("another stream's event", Decided.bytes(milestone().build()), "wire.unknown-schema"),
                wire("an event cut short", Arrays.copyOf(VALID, VALID.length - 1), "wire.not-decodable"),
                wire("an event and a byte", Arrays.copyOf(VALID, VALID.length + 1), "wire.trailing-bytes"),
                wire("64 KiB of an event", Arrays.copyOf(VALID, 64 * 1024), "wire.trailing-bytes"));
    }

    private static Stream<Broken> areas() {
        return Stream.of(
                area("an area that does not exist", "HUS", "LAPPI", "UNKNOWN_AREA hankealue area.unknown"),
                area("an alias", "Lapha", "LAPPI", "UNKNOWN_AREA hankealue area.unknown"),
                area("a code in lower case", "lappi", "LAPPI", "UNKNOWN_AREA hankealue area.unknown"),
                area("another area", "KAINUU", "LAPPI", "FOREIGN_AREA hankealue area.foreign"),
                area("THL in an area's topic", "THL", "LAPPI", "FOREIGN_AREA hankealue area.foreign"),
                Broken.of(
                        "an area in THL's topic",
                        EventStream.PILOT_MILESTONE,
                        Decided.arrival("THL", milestone().build()),
                        "FOREIGN_AREA hankealue area.foreign",
                        "UNKNOWN_CODE milestone milestone.national-by-coordinator-only"));
    }

    private static Stream<Broken> envelopes() {
        SpecificRecord late = notification()
                .setRecordedAt(RECORDED_AT.plus(Duration.ofDays(1)).plusMillis(1))
                .build();
        return Stream.of(
                Broken.of(
                        "an event's id that is no UUID",
                        notification()
                                .setEventId("5e1f0000000040008000000000000001")
                                .build(),
                        "CONTRADICTION eventId uuid.malformed"),
                Broken.of(
                        "revision 0",
                        notification().setRevision(0).build(),
                        "CONTRADICTION revision revision.at-least-1"),
                Broken.of(
                        "recorded more than a day after the arrival",
                        EventStream.SPRO_NOTIFICATION,
                        new Arrival("LAPPI", null, Decided.bytes(late), new RecordHeaders(), RECORDED_AT),
                        "FUTURE_DATE recordedAt recorded-at.not-after-day-after-arrival"));
    }

    private static Stream<Broken> identityCodes() {
        return Stream.of(
                Broken.of(
                        "an identity code in a value",
                        notification().setNotificationId(CODE).build(),
                        "CONTRADICTION notificationId uuid.malformed",
                        "PERSONAL_IDENTITY_CODE notificationId identity-code.value"),
                Broken.of(
                        "an identity code in a key",
                        EventStream.SPRO_NOTIFICATION,
                        Decided.arrival(utf8("client " + CODE), VALID, new RecordHeaders()),
                        "PERSONAL_IDENTITY_CODE null identity-code.key"),
                Broken.of(
                        "identity codes in headers",
                        EventStream.SPRO_NOTIFICATION,
                        Decided.arrival(
                                null,
                                VALID,
                                new RecordHeaders().add("a", utf8(CODE)).add("b", utf8(CODE))),
                        "PERSONAL_IDENTITY_CODE null identity-code.header"),
                Broken.of(
                        "an identity code as the name of a header",
                        EventStream.SPRO_NOTIFICATION,
                        Decided.arrival(null, VALID, new RecordHeaders().add(CODE, null)),
                        "PERSONAL_IDENTITY_CODE null identity-code.header"));
    }

    private static Broken wire(String what, byte @Nullable [] value, String rule) {
        Arrival arrival = Decided.arrival(null, value, new RecordHeaders());
        return Broken.of(what, EventStream.SPRO_NOTIFICATION, arrival, "UNREADABLE null " + rule);
    }

    private static Broken area(String what, String named, String sender, String problem) {
        SpecificRecord event = notification().setHankealue(named).build();
        return Broken.of(what, EventStream.SPRO_NOTIFICATION, Decided.arrival(sender, event), problem);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
