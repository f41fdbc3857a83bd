package fi.hankevirta.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The things that have begun and are not over, by the time of their next message. Only those of the current day are
 * kept in order: most things wait for weeks, and one ordered queue of all would be the slowest part of a simulation.
 */
final class Agenda {
    private final PriorityQueue<Life<?>> today =
            new PriorityQueue<>(Comparator.<Life<?>>comparingLong(Life::due).thenComparingLong(Life::ordinal));
    private final Map<Integer, List<Life<?>>> later = new HashMap<>();
    private int day = Integer.MIN_VALUE;
    private int lastDay = Integer.MIN_VALUE;
    private int size;

    void add(Life<?> life) {
        int due = Days.of(life.due());
        size++;
        if (due <= day) {
            today.add(life);
        } else {
            day = day == Integer.MIN_VALUE ? due - 1 : day;
            lastDay = Math.max(lastDay, due);
            later.computeIfAbsent(due, d -> new ArrayList<>()).add(life);
        }
    }

    /** Returns the thing whose message is next, null when there is none. */
    @Nullable
    Life<?> first() {
        while (today.isEmpty() && day < lastDay) {
            today.addAll(later.getOrDefault(++day, List.of()));
            later.remove(day);
        }
        return today.peek();
    }

    /** Takes the thing whose message is next out of the agenda. */
    void removeFirst() {
        first();
        today.remove();
        size--;
    }

    int size() {
        return size;
    }
}
