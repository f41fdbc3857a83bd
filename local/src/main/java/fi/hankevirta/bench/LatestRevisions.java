package fi.hankevirta.bench;

import fi.hankevirta.bench.RawReading.Work;
import fi.hankevirta.pipeline.Codecs;
import fi.hankevirta.tally.Month;
import fi.hankevirta.tally.Revision;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Decodes each event, keeps the latest revision of each entity and counts entities by sender, stream and the month of
 * that revision, all in memory: the work that nothing that computes figures can do without.
 */
final class LatestRevisions implements Work {
    private final Map<String, Sender> senders = new HashMap<>();

    LatestRevisions(Topics topics) {
        Codecs codecs = new Codecs();
        topics.ingress()
                .forEach(from -> senders.put(from.topic().name(), new Sender(from.stream(), codecs.of(from.stream()))));
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        Sender sender = senders.get(record.topic());
        if (sender == null) {
            throw new IllegalStateException(record.topic() + " is no ingress topic");
        }
        sender.take(record.value());
    }

    /** Returns how many different entities there were. */
    @Override
    public long found() {
        return senders.values().stream()
                .mapToLong(sender -> sender.latest.size())
                .sum();
    }

    /** What one topic told. */
    private static final class Sender {
        private final EventStream stream;
        private final SingleObjectCodec<SpecificRecord> codec;
        private final Map<String, Revision> latest = new HashMap<>();
        private final Map<Integer, long[]> counts = new HashMap<>();

        Sender(EventStream stream, SingleObjectCodec<SpecificRecord> codec) {
            this.stream = stream;
            this.codec = codec;
        }

        void take(byte[] value) {
            Revision revision;
            try {
                revision = new Revision(codec.decode(value), value);
            } catch (UnreadableException e) {
                throw new IllegalStateException("the data set holds an event that can't be decoded", e);
            }
            String entity = stream.entityIdOf(revision.event());
            Revision before = latest.get(entity);
            if (before == null || before.compareTo(revision) < 0) {
                latest.put(entity, revision);
                if (before != null) {
                    count(before)[0]--;
                }
                count(revision)[0]++;
            }
        }

        private long[] count(Revision revision) {
            return counts.computeIfAbsent(Month.of(revision.envelope().recordedAt()), month -> new long[1]);
        }
    }
}
