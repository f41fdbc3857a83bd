package fi.hankevirta.releasing;

import static java.util.Objects.requireNonNull;

import fi.hankevirta.control.ReleaseAction;
import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.control.ReleasedRow;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.release.Rules;
import fi.hankevirta.topic.Topics;
import java.util.Map;
import java.util.Optional;
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
    private final LiveReader live;
    private final Decision decision;

    /**
     * Opens it.
     *
     * @param group the pipeline's application.id
     * @param client settings of a client that may read what the pipeline may
     */
    public ReleaseDesk(
            Register register, Topics topics, Targets targets, Rules rules, String group, Map<String, Object> client) {
        this.topics = topics;
        this.client = Map.copyOf(client);
        this.live = new LiveReader(topics, this.client, group);
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
        try {
            if (isAnswered(request.getRequestId())) {
                return Optional.empty();
            }
            Wanted wanted = Wanted.of(request);
            if (request.getAction() == ReleaseAction.UNKNOWN) {
                throw new IllegalArgumentException("nothing is asked for that this version knows: release or withdraw");
            }
            Memory memory = memory(last);
            return Optional.of(
                    request.getAction() == ReleaseAction.WITHDRAW
                            ? decision.withdraw(request, wanted, memory)
                            : decision.release(request, wanted, live.read(wanted.domain()), memory));
        } catch (IllegalArgumentException | SpoiltTopicException e) {
            return Optional.of(Reports.refused(request, String.valueOf(e.getMessage())));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) { // Whatever is wrong with one release, the pipeline goes on.
            LOG.error("a release failed", e);
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
}
