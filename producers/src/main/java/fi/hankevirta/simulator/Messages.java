package fi.hankevirta.simulator;

import fi.hankevirta.topic.EventStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The messages of one run, in the order of their sending. Only the things that have begun and are not over are held.
 */
final class Messages implements Iterator<SimulatedMessage> {
    private static final double SPRO_OF_CLIENTS = 2.0 / 3;

    private final Agenda agenda = new Agenda();
    private final List<Births> births;
    private final BirthClock wrong;
    private final Faults faults;
    private final Post post;
    private long left;
    private long enrolled;

    Messages(World world) {
        SimulationPlan plan = world.plan();
        this.left = plan.events();
        this.post = new Post(plan);
        this.faults = new Faults(world, post);
        long right = plan.events() - plan.wrongEvents();
        long ofClients = right;
        for (Life<?> life : Programme.lives(world, right)) {
            enrol(life);
            ofClients -= life.schedule().size();
        }
        long ofNotifications = Math.round(ofClients * SPRO_OF_CLIENTS);
        this.births = List.of(
                new Births(
                        world,
                        EventStream.SPRO_NOTIFICATION,
                        new BirthClock(
                                world.firstDay(EventStream.SPRO_NOTIFICATION),
                                plan.until(),
                                ofNotifications,
                                NotificationCourse::expectedMessages),
                        (outlet, time, chance) -> Notification.begin(world, outlet, time, chance)),
                new Births(
                        world,
                        EventStream.AVAIN_MEASUREMENT,
                        new BirthClock(
                                world.firstDay(EventStream.AVAIN_MEASUREMENT),
                                plan.until(),
                                ofClients - ofNotifications,
                                ClientPlan::expectedMessages),
                        (outlet, time, chance) -> ClientPlan.begin(world, outlet, time, chance)));
        this.wrong = new BirthClock(
                world.firstDay(EventStream.SPRO_NOTIFICATION), plan.until(), plan.wrongEvents(), daysLeft -> 1);
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public SimulatedMessage next() {
        if (left == 0) {
            throw new NoSuchElementException();
        }
        left--;
        long wrongDue = wrong.next();
        letBegin(wrongDue);
        Life<?> life = agenda.first();
        if (life == null || wrongDue < life.due()) {
            wrong.use(1);
            return faults.next(wrongDue);
        }
        agenda.removeFirst();
        SimulatedMessage message = post.message(life.outlet(), life.event(), life.nature(), life.isLate());
        life.advance();
        if (!life.isOver()) {
            agenda.add(life);
        }
        return message;
    }

    /** Returns how many things are held. */
    int held() {
        return agenda.size();
    }

    /** Lets begin whatever begins before the next message, which is at the latest a wrong one. */
    private void letBegin(long wrongDue) {
        for (Births stream : births) {
            for (long time = stream.next(); time < wrongDue && !isDueBefore(time); time = stream.next()) {
                enrol(stream.begin());
            }
        }
    }

    private boolean isDueBefore(long time) {
        Life<?> first = agenda.first();
        return first != null && first.due() < time;
    }

    private void enrol(Life<?> life) {
        life.enrol(enrolled++);
        agenda.add(life);
    }
}
