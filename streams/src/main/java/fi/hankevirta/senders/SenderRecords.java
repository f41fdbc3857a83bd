package fi.hankevirta.senders;

import fi.hankevirta.event.Rejection;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.topic.Topics.Ingress;
import fi.hankevirta.view.RecordFollower;
import fi.hankevirta.view.SenderReports;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes records of the senders' topics: milestones, and refusals. */
final class SenderRecords implements RecordFollower.Taking {
    private static final Logger LOG = LoggerFactory.getLogger(SenderRecords.class);

    private final Map<String, Ingress> milestones;
    private final Map<String, Refusals> refusals;
    private final MilestoneBook milestoneBook;
    private final RefusalBook refusalBook = new RefusalBook();
    private final Consumer<SenderReports> told;
    private long taken;

    /**
     * Makes an empty one.
     *
     * @param told hears what the records tell each time that all were taken
     */
    SenderRecords(Register register, Topics topics, Consumer<SenderReports> told) {
        this.milestones =
                milestones(topics).collect(Collectors.toMap(one -> one.topic().name(), Function.identity()));
        this.refusals = topics.senders().stream()
                .map(sender -> new Refusals(sender, topics.rejected(sender)))
                .collect(Collectors.toMap(one -> one.topic().name(), Function.identity()));
        this.milestoneBook = new MilestoneBook(register);
        this.told = told;
    }

    /** The refusals of a sender. */
    private record Refusals(String sender, Topic<String, Rejection> topic) {}

    /** Returns the names of the topics whose records it takes. */
    static List<String> names(Topics topics) {
        return Stream.concat(
                        milestones(topics).map(one -> one.topic().name()),
                        topics.senders().stream()
                                .map(sender -> topics.rejected(sender).name()))
                .toList();
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        taken++;
        Ingress ingress = milestones.get(record.topic());
        Refusals of = refusals.get(record.topic());
        if (ingress != null) {
            milestoneBook.take(ingress.sender(), record);
        } else if (of != null && record.value() != null) {
            try {
                refusalBook.take(of.sender(), of.topic().value().deserializer().deserialize("", record.value()));
            } catch (SerializationException e) {
                // The pipeline alone may write to this topic; whatever else is there is no refusal.
                LOG.debug("a record of {} is no refusal", record.topic());
            }
        }
    }

    @Override
    public void allTaken() {
        told.accept(new SenderReports(milestoneBook.states(), refusalBook.counts(), taken));
    }

    private static Stream<Ingress> milestones(Topics topics) {
        return topics.ingress().stream().filter(one -> one.stream() == EventStream.PILOT_MILESTONE);
    }
}
