package fi.hankevirta.releasing;

import static java.util.Objects.requireNonNull;

import fi.hankevirta.control.ReadTopic;
import fi.hankevirta.control.ReleaseAction;
import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.control.ReleasedRow;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.release.LiveCut;
import fi.hankevirta.release.Rules;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.topic.Unsettled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests for releases by the topics as they stand. It reads them anew for each request: releases are seldom,
 * and so they cost the pipeline nothing until one is asked for.
 */
public final class ReleaseDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseDesk.class);

    private final Topics topics;
    private final Map<String, Object> client;
    private final Decision decision;

    /**
     * Opens it.
     *
     * @param client settings of a client that may read what the pipeline may
     */
    public ReleaseDesk(Register register, Topics topics, Targets targets, Rules rules, Map<String, Object> client) {
        this.topics = topics;
        this.client = Map.copyOf(client);
        this.decision = new Decision(register, rules, targets);
    }

    /**
     * Answers a request, by what is committed now. It may take minutes.
     *
     * @param last the release that was written last, as {@code release/revision}; its rows are waited for, since a
     *     release that does not know of it could give away what it hides. Empty when none is known of.
     * @return empty when the request was answered before
     * @throws org.apache.kafka.common.KafkaException when a topic can't be read
     * @throws InterruptedException when it is to end
     */
    public Optional<Answer> answer(ReleaseRequest request, String last) throws InterruptedException {
        if (isAnswered(request.getRequestId())) {
            return Optional.empty();
        }
        try {
            Wanted wanted = Wanted.of(request);
            if (request.getAction() == ReleaseAction.UNKNOWN) {
                throw new IllegalArgumentException("nothing is asked for that this version knows: release or withdraw");
            }
            Memory memory = memory(last);
            return Optional.of(
                    request.getAction() == ReleaseAction.WITHDRAW
                            ? decision.withdraw(request, wanted, memory)
                            : decision.release(request, wanted, live(wanted.domain()), memory));
        } catch (IllegalArgumentException | SpoiltTopicException e) {
            return Optional.of(Reports.refused(request, String.valueOf(e.getMessage())));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) { // Whatever is wrong with one release, the pipeline goes on.
            LOG.error("the request {} for a release failed", request.getRequestId(), e);
            return Optional.of(Reports.refused(
                    request,
                    "the pipeline failed at it (" + e.getClass().getSimpleName() + "); its log says where. Nothing was "
                            + "published"));
        }
    }

    private boolean isAnswered(String request) {
        try (TopicRows<ReleaseReport> reports = new TopicRows<>(client, topics.releaseReports())) {
            boolean[] found = new boolean[1];
            reports.read((key, report, headers) -> found[0] |= key.equals(request));
            return found[0];
        }
    }

    private Memory memory(String last) throws InterruptedException {
        try (TopicRows<ReleasedRow> released = new TopicRows<>(client, topics.released())) {
            Memory memory = new Memory();
            do {
                released.read((key, row, headers) -> memory.put(key, requireNonNull(row, "nothing is forgotten")));
            } while (!last.isEmpty() && !isKnown(memory, last) && released.pause());
            return memory;
        }
    }

    private static boolean isKnown(Memory memory, String last) {
        int slash = last.lastIndexOf('/');
        return memory.revision(last.substring(0, slash)) >= Integer.parseInt(last.substring(slash + 1));
    }

    /** Figures of a domain, and who has closed which month. */
    private LiveState live(Domain domain) throws InterruptedException {
        Map<String, Figure> rows = new HashMap<>();
        List<ReadTopic> read = new ArrayList<>();
        for (String topic : new TreeSet<>(List.of(
                topics.progress(domain).name(),
                topics.progress(Domain.REPORTING).name()))) {
            read.add(new ReadTopic(topic, settled(topics.progress(of(topic)), rows)));
        }
        return new LiveState(new LiveCut(rows), read);
    }

    private Domain of(String progress) {
        return List.of(Domain.values()).stream()
                .filter(domain -> topics.progress(domain).name().equals(progress))
                .findAny()
                .orElseThrow();
    }

    private long settled(Topic<String, Figure> topic, Map<String, Figure> rows) throws InterruptedException {
        try (TopicRows<Figure> live = new TopicRows<>(client, topic)) {
            boolean[] unsettled = new boolean[1];
            do {
                live.read((key, row, headers) -> {
                    if (row == null) {
                        rows.remove(key);
                    } else {
                        rows.put(key, row);
                    }
                    unsettled[0] = Unsettled.isMarked(headers);
                });
            } while (unsettled[0] && live.pause());
            return live.end();
        }
    }
}
