package fi.hankevirta.simulator;

import fi.hankevirta.register.Expectation;
import fi.hankevirta.topic.EventStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws the areas in which things of a stream begin: each area that the register expects to report comes once at first;
 * then in proportion to the areas' sizes, which are made up, while other areas report little.
 */
final class AreaDraw {
    private static final double SMALLEST = 0.4;
    private static final double VARIATION = 2.6;
    private static final double NOT_EXPECTED = 0.03;

    private final List<Outlet> expected;
    private final List<Outlet> all;
    private final double[] upTo;
    private int drawn;

    AreaDraw(World world, EventStream stream) {
        Set<String> areas =
                world.expectations(stream).stream().map(Expectation::hankealue).collect(Collectors.toSet());
        this.all = world.outlets().of(stream);
        this.expected = all.stream().filter(o -> areas.contains(o.sender())).toList();
        this.upTo = new double[all.size()];
        Chance sizes = new Chance(world.seed("sizes of areas"));
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            double size = SMALLEST + VARIATION * Math.pow(sizes.share(), 2);
            sum += areas.contains(all.get(i).sender()) ? size : size * NOT_EXPECTED;
            upTo[i] = sum;
        }
    }

    Outlet next(Chance chance) {
        if (drawn < expected.size()) {
            return expected.get(drawn++);
        }
        double point = chance.share() * upTo[upTo.length - 1];
        int area = 0;
        while (upTo[area] <= point) {
            area++;
        }
        return all.get(area);
    }
}
