package fi.hankevirta.batch;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/** Counting revisions in memory. */
final class HeapRevisions implements CountingRevisions {
    private final SortedMap<byte[], Revision> byKey = new TreeMap<>(Arrays::compareUnsigned);

    @Override
    public void merge(Revision revision) {
        byKey.merge(StoredRevision.key(revision.entity()), revision, BinaryOperator.maxBy(Revision.ORDER));
    }

    @Override
    public void forEach(Consumer<Revision> action) {
        byKey.values().forEach(action);
    }

    @Override
    public void close() {
        byKey.clear();
    }
}
