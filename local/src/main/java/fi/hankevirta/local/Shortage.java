package fi.hankevirta.local;

import fi.hankevirta.local.LiveView.Look;
import fi.hankevirta.pipeline.IntakeCounts;
import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.topic.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Says what of the published events has not been counted. */
final class Shortage {
    private static final int SHOWN = 10;

    private Shortage() {}

    /** Returns the lines that say so, the topics that lack most first. */
    static List<String> lines(Look look, Topics topics, IntakeCounts counts, boolean allSent) {
        List<String> lines = new ArrayList<>();
        Board board = look.board();
        lines.add("not everything was counted, and nothing has moved for " + Completion.PATIENCE.toSeconds()
                + " s: published " + Numbers.grouped(board.published()) + ", received "
                + Numbers.grouped(board.received()));
        if (!allSent) {
            lines.add("the simulator has not sent everything: " + Numbers.grouped(board.planned())
                    + " events were planned");
        }
        if (look.backlog().internal() > 0) {
            lines.add(Numbers.grouped(look.backlog().internal()) + " records between the stages are not processed");
        }
        if (!look.figuresRead()) {
            lines.add("not all figures have been read");
        }
        lines.addAll(topicLines(look.backlog().published(), topics, counts.bySource()));
        return lines;
    }

    private static List<String> topicLines(Map<String, Long> published, Topics topics, Map<Source, Counts> counted) {
        record Lacking(String topic, long events) {}
        return topics.ingress().stream()
                .map(ingress -> {
                    Counts received = counted.get(
                            new Source(ingress.sender(), ingress.stream().code()));
                    String topic = ingress.topic().name();
                    return new Lacking(
                            topic, published.getOrDefault(topic, 0L) - (received == null ? 0 : received.received()));
                })
                .filter(lacking -> lacking.events() != 0)
                .sorted(Comparator.comparingLong(Lacking::events).reversed())
                .limit(SHOWN)
                .map(lacking -> lacking.topic() + " lacks " + Numbers.grouped(lacking.events()))
                .toList();
    }
}
