package fi.hankevirta.simulator;

import fi.hankevirta.topic.EventStream;

/**
 * The beginnings of things of one stream, one after another in time, until the stream's budget of messages is used up.
 */
final class Births {
    private final BirthClock clock;
    private final AreaDraw areas;
    private final long seed;
    private final Maker maker;
    private long born;

    Births(World world, EventStream stream, BirthClock clock, Maker maker) {
        this.clock = clock;
        this.areas = new AreaDraw(world, stream);
        this.seed = world.seed(stream.code());
        this.maker = maker;
    }

    /** Returns when the next thing begins, in milliseconds. */
    long next() {
        return clock.next();
    }

    /** Begins a thing; its last messages are left unsent where the budget does not reach. */
    Life<?> begin() {
        long time = clock.next();
        Chance chance = new Chance(Chance.mix(seed, born++));
        Life<?> life = maker.begin(areas.next(chance), time, chance);
        if (life.schedule().size() > clock.left()) {
            life.schedule().keepFirst((int) clock.left());
        }
        clock.use(life.schedule().size());
        return life;
    }

    /** Makes the life of a new thing. */
    @FunctionalInterface
    interface Maker {
        /** Begins a thing in an area at a time; its first message is due within the plan's years. */
        Life<?> begin(Outlet outlet, long time, Chance chance);
    }
}
