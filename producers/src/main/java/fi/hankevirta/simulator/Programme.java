package fi.hankevirta.simulator;

import fi.hankevirta.register.Expectation;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Milestone.Level;
import fi.hankevirta.register.Participation;
import fi.hankevirta.topic.EventStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The streams that tell of organisations and not of clients: pilots, structural status and closed months. They are few
 * by nature, so a small budget is given out in rounds: first something of every sender and stream, then the last state
 * of everything, then the states before it, and closings last.
 */
final class Programme {
    private static final double SHARE = 0.1;
    private static final double MOST_FOR_COVERAGE = 0.25;

    private final Map<Life<?>, Integer> granted = new LinkedHashMap<>();
    private long left;

    private Programme() {}

    /** Returns lives that bring about a tenth of so many messages, or all there are. */
    static List<Life<?>> lives(World world, long messages) {
        List<List<Life<?>>> paths = paths(world);
        int months = ClosingPath.months(world);
        int coverage = paths.size() + ClosingPath.expectations(world).size();
        long budget =
                Math.max(Math.round(messages * SHARE), Math.min(coverage, Math.round(messages * MOST_FOR_COVERAGE)));
        double each = (double) (budget - messagesOf(paths)) / Math.max(1, months);
        double reclosings = each / world.habits().messagesPerOrdinary() - 1;
        ClosingPath closing = new ClosingPath(world, Math.max(0, Math.min(ClosingPath.MOST_RECLOSINGS, reclosings)));
        List<List<Life<?>>> closings = new ArrayList<>();
        for (Expectation expectation : ClosingPath.expectations(world)) {
            closings.add(closing.lives(expectation));
        }
        Programme programme = new Programme();
        programme.left = budget;
        programme.giveOut(paths, closings);
        return programme.result();
    }

    /** Draws the lives of each participant, of THL and of each area's status, each path's lives in order. */
    private static List<List<Life<?>>> paths(World world) {
        List<List<Life<?>>> paths = new ArrayList<>();
        for (String pilot : world.register().pilots()) {
            List<Milestone> milestones = world.register().milestones(pilot, Level.SUB_PARTICIPANT).stream()
                    .sorted(Comparator.comparing(Milestone::ordinal))
                    .toList();
            Chance chance = new Chance(world.seed(pilot));
            for (List<Participation> area : world.register().participants(pilot).values()) {
                for (Participation participant : area) {
                    paths.add(new PilotPath(world, participant, milestones, new Chance(chance.seed())).lives());
                }
            }
        }
        paths.add(new NationalPath(world).lives());
        StructuralPath structural = new StructuralPath(world);
        world.outlets().of(EventStream.STRUCTURAL_STATUS).forEach(o -> paths.add(structural.lives(o)));
        paths.removeIf(List::isEmpty);
        return paths;
    }

    private static long messagesOf(List<List<Life<?>>> paths) {
        return paths.stream()
                .flatMap(List::stream)
                .mapToLong(life -> life.schedule().size())
                .sum();
    }

    private void giveOut(List<List<Life<?>>> paths, List<List<Life<?>>> closings) {
        paths.forEach(path -> grant(path.get(0), 1));
        closings.forEach(path -> path.stream().findFirst().ifPresent(life -> grant(life, 1)));
        paths.forEach(path -> path.forEach(life -> grant(life, 1)));
        paths.forEach(path -> path.forEach(life -> grant(life, Integer.MAX_VALUE)));
        List<Life<?>> monthByMonth = alternating(closings);
        monthByMonth.forEach(life -> grant(life, 1));
        monthByMonth.forEach(life -> grant(life, Integer.MAX_VALUE));
    }

    /** Returns the first of each list, then the second of each, and so on. */
    private static List<Life<?>> alternating(List<List<Life<?>>> lists) {
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        List<Life<?>> all = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            for (List<Life<?>> list : lists) {
                if (i < list.size()) {
                    all.add(list.get(i));
                }
            }
        }
        return all;
    }

    /** Grants a life so many messages in all, as far as it has them and the budget reaches. */
    private void grant(Life<?> life, int messages) {
        int had = granted.getOrDefault(life, 0);
        long more = Math.min(left, Math.min(life.schedule().size(), messages) - had);
        if (more > 0) {
            granted.put(life, had + (int) more);
            left -= more;
        }
    }

    private List<Life<?>> result() {
        granted.forEach((life, messages) -> life.schedule().keepLast(messages));
        return List.copyOf(granted.keySet());
    }
}
