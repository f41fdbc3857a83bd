package fi.hankevirta.encoded;

import static fi.hankevirta.intake.ValidEvents.RECORDED_AT;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.SproNotification;
import fi.hankevirta.tally.Revision;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Two revisions of a thing are in the order of the specification, whichever way each of them is kept. */
class RevisionOrderTest {
    private static final SingleObjectCodec<SproNotification> CODEC =
            new SingleObjectCodec<>(EventStream.SPRO_NOTIFICATION.schema());

    private final EventReader<EncodedNotification> reader = EventReader.ofNotifications();

    @Property(tries = 3_000)
    void theOrderIsThatOfTheEventsAsObjects(@ForAll long seed) throws UnreadableException {
        Random random = new Random(seed);
        SproNotification one = revision(random);
        SproNotification other = revision(random);

        int order = read(one, random).compareRevision(read(other, random));

        assertThat(Integer.signum(order))
                .isEqualTo(Integer.signum(
                        new Revision(one, CODEC.encode(one)).compareTo(new Revision(other, CODEC.encode(other)))));
    }

    /** Few values, so that many tie up to their bytes. */
    private static SproNotification revision(Random random) {
        String id = uuid(0xab0 + random.nextInt(2));
        return notification()
                .setEventId(random.nextBoolean() ? id : id.toUpperCase(Locale.ROOT))
                .setRevision(1 + random.nextInt(2))
                .setRecordedAt(RECORDED_AT.plusMillis(random.nextInt(2)))
                .setRetracted(random.nextBoolean())
                .setSubParticipant(random.nextBoolean() ? null : "A" + random.nextInt(2))
                .setThreat(random.nextBoolean())
                .build();
    }

    private EncodedNotification read(SproNotification event, Random random) throws UnreadableException {
        EncodedNotification sent = reader.newEvent();
        reader.read(CODEC.encode(event), sent);
        if (random.nextBoolean()) {
            return sent;
        }
        EntityKey key = new EntityKey();
        sent.writeKey(key);
        byte[] state = new byte[sent.packedLimit()];
        EncodedNotification kept = reader.newEvent();
        reader.readKept(key.bytes(), 0, state, 0, sent.pack(state, 0), kept);
        return kept;
    }
}
