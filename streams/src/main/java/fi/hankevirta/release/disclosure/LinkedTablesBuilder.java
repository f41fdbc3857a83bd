package fi.hankevirta.release.disclosure;

import java.util.ArrayList;
import java.util.List;

/** Puts linked tables together, and checks that the identities hold for the values that it is given. */
public final class LinkedTablesBuilder {
    private final List<String> names = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private final List<Long> least = new ArrayList<>();
    private final List<Long> greatest = new ArrayList<>();
    private final List<Integer> layers = new ArrayList<>();
    private final List<Integer> whole = new ArrayList<>();
    private final List<Identity> identities = new ArrayList<>();

    /**
     * Adds a count of the layer 0.
     *
     * @param name for reports
     * @param value what it really is
     * @return its number
     * @throws IllegalArgumentException if the value is negative
     */
    public int count(String name, long value) {
        return count(name, value, 0);
    }

    /**
     * Adds a count.
     *
     * @param name for reports
     * @param value what it really is
     * @param layer number of whatever lies within: the counts of one period, say. It only tells where to look first
     * @return its number
     * @throws IllegalArgumentException if the value is negative
     */
    public int count(String name, long value, int layer) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + ", but counts are not negative");
        }
        names.add(name);
        values.add(value);
        least.add(0L);
        greatest.add(Long.MAX_VALUE);
        layers.add(layer);
        whole.add(-1);
        return names.size() - 1;
    }

    /**
     * Says that an attacker knows a count to be no less than a value.
     *
     * @throws IllegalArgumentException if it is less
     */
    public void atLeast(int count, long value) {
        if (values.get(count) < value) {
            throw new IllegalArgumentException(names.get(count) + " is not at least " + value);
        }
        least.set(count, Math.max(least.get(count), value));
    }

    /**
     * Says that an attacker knows a count to be no more than a value.
     *
     * @throws IllegalArgumentException if it is more
     */
    public void atMost(int count, long value) {
        if (values.get(count) > value) {
            throw new IllegalArgumentException(names.get(count) + " is not at most " + value);
        }
        greatest.set(count, Math.min(greatest.get(count), value));
    }

    /**
     * Says that a count is the sum of others.
     *
     * @throws IllegalArgumentException if it is not
     */
    public void sum(int total, List<Integer> parts) {
        balance(List.of(total), parts);
    }

    /**
     * Says that counts are parts of another which do not overlap, and returns the number of the rest, which is a count
     * of its own.
     *
     * @throws IllegalArgumentException if the parts are more than the whole
     */
    public int rest(String name, int whole, List<Integer> parts) {
        long left = values.get(whole) - parts.stream().mapToLong(values::get).sum();
        List<Integer> all = new ArrayList<>(parts);
        all.add(count(name, left, layers.get(whole)));
        sum(whole, all);
        return all.get(parts.size());
    }

    /**
     * Says that some counts add up to as much as some others.
     *
     * @param left counts of the one side
     * @param right counts of the other, none of which is on the first
     * @throws IllegalArgumentException if they do not
     */
    public void balance(List<Integer> left, List<Integer> right) {
        int[] counts = new int[left.size() + right.size()];
        int[] factors = new int[counts.length];
        int term = 0;
        for (int count : left) {
            counts[term] = count;
            factors[term++] = 1;
        }
        for (int count : right) {
            counts[term] = count;
            factors[term++] = -1;
        }
        Identity identity = new Identity(counts, factors);
        if (identity.sum(longs(values)) != 0) {
            throw new IllegalArgumentException(
                    names.get(counts[0]) + " and what it is tied to do not add up; they must be of one cut");
        }
        identities.add(identity);
    }

    /**
     * Says that a count is one of the parts that make up a count of another layer. The sum itself must be told besides.
     *
     * @throws IllegalArgumentException if it is in the same layer
     */
    public void partOf(int part, int other) {
        if (layers.get(part).equals(layers.get(other))) {
            throw new IllegalArgumentException(names.get(part) + " is of the same layer as " + names.get(other));
        }
        whole.set(part, other);
    }

    /** Returns the tables as they are now. */
    public LinkedTables build() {
        return new LinkedTables(
                List.copyOf(names),
                longs(values),
                longs(least),
                longs(greatest),
                List.copyOf(identities),
                ints(layers),
                ints(whole));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[] longs(List<Long> list) {
        return list.stream().mapToLong(Long::longValue).toArray();
    }
}
