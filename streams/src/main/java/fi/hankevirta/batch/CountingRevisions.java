package fi.hankevirta.batch;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Keeps, of each entity, the revision that counts (specification, section 2). It holds client-level events, so whoever
 * opens it closes it.
 */
public sealed interface CountingRevisions extends AutoCloseable permits HeapRevisions, DiskRevisions {
    /** Returns revisions that are kept in memory: for small sets. */
    static CountingRevisions onHeap() {
        return new HeapRevisions();
    }

    /**
     * Returns revisions that are kept on disk, in memory that does not grow with their number.
     *
     * @param parent where a folder of its own is made for them, which only the owner of the process can read and which
     *     {@link #close} deletes; it is made if it does not exist
     * @throws java.io.UncheckedIOException when the folder can't be made or written
     */
    static CountingRevisions onDisk(Path parent) {
        return DiskRevisions.in(parent);
    }

    /** Keeps a revision, unless a greater one of its entity is kept. */
    void merge(Revision revision);

    /**
     * Hands over all that are kept, in the order of stream, area and entity id; so the measurements of one plan come
     * side by side.
     */
    void forEach(Consumer<Revision> action);

    /** Forgets everything; a second time is nothing. */
    @Override
    void close();
}
