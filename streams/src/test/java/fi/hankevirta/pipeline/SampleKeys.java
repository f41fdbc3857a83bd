package fi.hankevirta.pipeline;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.encoded.EventReader;
import fi.hankevirta.intake.ValidEvents;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificRecord;

/** Keys as events of an area have them, with ids drawn by a seed; they lie side by side, without an object for each. */
final class SampleKeys {
    /** Measurements of each plan. */
    static final int OF_A_PLAN = 6;

    private static final String AREA = "PIRKANMAA";
    private static final int UUID = 16;
    private static final int PSEUDONYM = 32;

    private final EntityKey key;
    private final byte[] all;

    private SampleKeys(EntityKey form, int count) {
        key = form;
        all = new byte[count * form.length()];
        for (int i = 0; i < count; i++) {
            System.arraycopy(form.bytes(), 0, all, i * form.length(), form.length());
        }
    }

    static SampleKeys ofNotifications(int count, long seed) {
        SampleKeys keys = new SampleKeys(keyOf(EventReader.ofNotifications(), notification()), count);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            keys.draw(random, (i + 1) * keys.key.length(), UUID);
        }
        return keys;
    }

    /** Makes keys of plans, those of a plan's measurements one after another. */
    static SampleKeys ofMeasurements(int count, long seed) {
        SampleKeys keys = new SampleKeys(keyOf(EventReader.ofMeasurements(), measurement()), count);
        SplittableRandom random = new SplittableRandom(seed);
        int length = keys.key.length();
        for (int i = 0; i < count; i++) {
            int rootEnd = i * length + keys.key.rootLength();
            if (i % OF_A_PLAN == 0) {
                keys.draw(random, rootEnd, PSEUDONYM);
            } else {
                System.arraycopy(keys.all, rootEnd - length - PSEUDONYM, keys.all, rootEnd - PSEUDONYM, PSEUDONYM);
            }
            keys.draw(random, (i + 1) * length, UUID);
        }
        return keys;
    }

    /** Returns a state that is kept of a notification. */
    static byte[] notificationState() {
        return packed(EventReader.ofNotifications(), notification());
    }

    /** Returns a state that is kept of a measurement. */
    static byte[] measurementState() {
        return packed(EventReader.ofMeasurements(), measurement());
    }

    /** Returns a key; it changes with the next one that is asked for. */
    EntityKey at(int number) {
        System.arraycopy(all, number * key.length(), key.bytes(), 0, key.length());
        return key;
    }

    private void draw(SplittableRandom random, int end, int length) {
        for (int at = end - length; at < end; at++) {
            all[at] = (byte) random.nextInt();
        }
    }

    private static SpecificRecord notification() {
        return ValidEvents.notification().setHankealue(AREA).build();
    }

    private static SpecificRecord measurement() {
        return ValidEvents.measurement().setHankealue(AREA).build();
    }

    private static EntityKey keyOf(EventReader<?> reader, SpecificRecord event) {
        EntityKey key = new EntityKey();
        read(reader, event).writeKey(key);
        return key;
    }

    private static byte[] packed(EventReader<?> reader, SpecificRecord event) {
        EncodedEvent read = read(reader, event);
        byte[] packed = new byte[read.packedLimit()];
        return Arrays.copyOf(packed, read.pack(packed, 0));
    }

    private static <E extends EncodedEvent> E read(EventReader<E> reader, SpecificRecord event) {
        try {
            E into = reader.newEvent();
            reader.read(new SingleObjectCodec<>(EventStream.of(event).schema()).encode(event), into);
            return into;
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }
}
