package fi.hankevirta.release.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts and the identities that tie them, which everybody knows: areas in a YTA, quarters in a year, categories in
 * their total. Counts are numbered from 0; the same number that stands in two figures is one count here.
 *
 * <p>Besides being no less than 0, a count has a least and a greatest value that an attacker may know.
 */
public final class LinkedTables {
    private final List<String> names;
    private final long[] values;
    private final long[] least;
    private final long[] greatest;
    private final List<Identity> identities;
    private final int[] layers;
    private final int[] whole;
    private final int[][] identitiesOf;
    private final List<List<Integer>> parts = new ArrayList<>();

    LinkedTables(
            List<String> names,
            long[] values,
            long[] least,
            long[] greatest,
            List<Identity> identities,
            int[] layers,
            int[] whole) {
        this.names = names;
        this.values = values;
        this.least = least;
        this.greatest = greatest;
        this.identities = identities;
        this.layers = layers;
        this.whole = whole;
        this.identitiesOf = identitiesOf(names.size(), identities);
        IntStream.of(whole).forEach(each -> parts.add(new ArrayList<>()));
        IntStream.range(0, whole.length)
                .filter(part -> whole[part] >= 0)
                .forEach(part -> parts.get(whole[part]).add(part));
    }

    private static int[][] identitiesOf(int counts, List<Identity> identities) {
        int[] sizes = new int[counts];
        for (Identity identity : identities) {
            for (int term = 0; term < identity.size(); term++) {
                sizes[identity.count(term)]++;
            }
        }
        int[][] found = new int[counts][];
        for (int count = 0; count < counts; count++) {
            found[count] = new int[sizes[count]];
        }
        for (int index = identities.size() - 1; index >= 0; index--) {
            Identity identity = identities.get(index);
            for (int term = 0; term < identity.size(); term++) {
                int count = identity.count(term);
                sizes[count]--;
                found[count][sizes[count]] = index;
            }
        }
        return found;
    }

    /** Returns how many counts there are. */
    public int size() {
        return values.length;
    }

    /** Returns how many identities there are. */
    public int identities() {
        return identities.size();
    }

    /** Returns what a count is called in reports. */
    public String name(int count) {
        return names.get(count);
    }

    /** Returns what a count really is. */
    public long value(int count) {
        return values[count];
    }

    /** Returns the least that an attacker knows a count to be. */
    long least(int count) {
        return least[count];
    }

    /** Returns the greatest that an attacker knows a count to be; {@link Long#MAX_VALUE} if he knows none. */
    long greatest(int count) {
        return greatest[count];
    }

    /** Returns the number of the layer of a count: the counts of one period, say. */
    int layer(int count) {
        return layers[count];
    }

    /** Returns how many layers there are. */
    int layers() {
        return IntStream.of(layers).max().orElse(0) + 1;
    }

    /** Returns a count, and those of other layers that it is a part of, one of the other. */
    int[] wholes(int count) {
        return IntStream.iterate(count, next -> next >= 0, next -> whole[next]).toArray();
    }

    /** Returns the counts of other layers that are parts of a count, the greatest first; itself if it has none. */
    List<Integer> leastParts(int count) {
        if (parts.get(count).isEmpty()) {
            return List.of(count);
        }
        return parts.get(count).stream()
                .flatMap(part -> leastParts(part).stream())
                .sorted(Comparator.comparingLong(this::value).reversed())
                .toList();
    }

    Identity identity(int index) {
        return identities.get(index);
    }

    /** Returns the numbers of the identities in which a count takes part; not to be changed. */
    int[] identitiesOf(int count) {
        return identitiesOf[count];
    }
}
