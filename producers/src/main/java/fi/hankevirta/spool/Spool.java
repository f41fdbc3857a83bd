package fi.hankevirta.spool;

import fi.hankevirta.spool.GroupCommit.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Events that were accepted and are to be sent, on disk and in order. What {@link #append} has returned from outlives
 * the process and the machine, however they end. It holds the events' bytes and nothing else.
 *
 * <p>It may be shared between threads; reading and removing is for one of them. One process at a time has it.
 */
public final class Spool implements AutoCloseable {
    private final Path folder;
    private final SpoolLimits limits;
    private final SpoolStore store;
    private final GroupCommit commits = new GroupCommit(this::commit);
    private long first;
    private long next;
    private long bytes;

    private Spool(Path folder, SpoolLimits limits, SpoolStore store) {
        this.folder = folder;
        this.limits = limits;
        this.store = store;
    }

    /**
     * Opens the spool in a folder, which is made when it does not exist.
     *
     * @param folder of this spool alone; on POSIX nobody but its owner may enter it
     * @param limits how much it may hold
     * @throws SpoolException when others may enter the folder, another process has it, or it can't be read
     */
    public static Spool open(Path folder, SpoolLimits limits) {
        SpoolFolder.prepare(folder);
        Spool spool = new Spool(folder, limits, new SpoolStore(folder));
        try {
            spool.count();
        } catch (SpoolException e) {
            spool.store.close();
            throw e;
        }
        return spool;
    }

    /**
     * Stores events, all or none of them, and returns when they are on disk. Threads that do so at the same time share
     * the wait.
     *
     * @param values the bytes of each, which the caller does not change; one or more
     * @return the sequence of the last of them
     * @throws SpoolFullException when a limit is reached or the disk takes no more: none of them is accepted. A disk
     *     that failed may hold them all the same; then they are sent too
     */
    public long append(List<byte[]> values) {
        return commits.commit(values);
    }

    /**
     * Returns the first events that wait, in order.
     *
     * @param most greatest count of them
     * @param mostBytes how many bytes of values are enough; the last event may go beyond
     * @throws SpoolException when they can't be read
     * @throws SpoolFullException when the disk must take something before they can be read, and does not
     */
    public List<SpooledEvent> read(int most, long mostBytes) {
        long from;
        long end;
        synchronized (this) {
            from = first;
            end = Math.min(next, from + most);
        }
        List<SpooledEvent> events = new ArrayList<>();
        long[] read = {0};
        if (from < end) {
            if (!store.isOpen()) {
                commits.exclusively(this::recover);
            }
            store.read(from, event -> {
                events.add(event);
                read[0] += event.value().length;
                return event.sequence() + 1 < end && read[0] < mostBytes;
            });
            if (events.isEmpty() || events.get(0).sequence() != from) {
                throw new SpoolException("the spool " + folder + " is damaged: it lacks event " + from, null);
            }
        }
        return events;
    }

    /** Removes events that need not be sent again: the first ones that {@link #read} returned. */
    public void remove(List<SpooledEvent> acknowledged) {
        if (acknowledged.isEmpty()) {
            return;
        }
        long from = acknowledged.get(0).sequence();
        long end = from + acknowledged.size();
        synchronized (this) {
            if (from != first || end > next) {
                throw new IllegalArgumentException("only the first events can be removed");
            }
            first = end;
            bytes -= acknowledged.stream()
                    .mapToLong(event -> event.value().length)
                    .sum();
        }
        store.delete(from, end);
    }

    /** Returns how many events wait. */
    public synchronized long waiting() {
        return next - first;
    }

    /** Returns the sequence of the first event that waits, or of the next one when none does. */
    public synchronized long first() {
        return first;
    }

    /** Returns the sequence that the next event will have. */
    public synchronized long next() {
        return next;
    }

    /** Closes it; when nothing waits, nothing of what was removed stays in its files. */
    @Override
    public void close() {
        commits.exclusively(() -> {
            if (waiting() == 0 && !store.isBroken()) {
                store.compact();
            }
            store.close();
        });
    }

    private void commit(List<Request> requests) {
        recover();
        List<Request> fitting = fitting(requests);
        List<byte[]> values =
                fitting.stream().flatMap(request -> request.values().stream()).toList();
        if (values.isEmpty()) {
            return;
        }
        store.write(next(), values);
        synchronized (this) {
            for (Request request : fitting) {
                next += request.values().size();
                bytes += request.bytes();
                request.stored(next - 1);
            }
        }
    }

    private void recover() {
        if (store.isBroken()) {
            store.reopen();
            count();
        }
    }

    /** Returns the requests that the limits let in, and refuses the others. */
    private synchronized List<Request> fitting(List<Request> requests) {
        long free = limits.keptFree() == 0 ? Long.MAX_VALUE : folder.toFile().getUsableSpace() - limits.keptFree();
        long freeEvents = limits.events() - waiting();
        long freeBytes = limits.bytes() - bytes;
        List<Request> fitting = new ArrayList<>();
        for (Request request : requests) {
            if (request.bytes() > free) {
                request.refuse(new SpoolFullException(
                        "the disk of the spool " + folder + " has no more than " + limits.keptFree()
                                + " bytes free, which are left free",
                        null));
            } else if (request.values().size() > freeEvents || request.bytes() > freeBytes) {
                request.refuse(new SpoolFullException(
                        "the spool " + folder + " holds as much as it may: " + waiting() + " events of " + bytes
                                + " bytes",
                        null));
            } else {
                fitting.add(request);
                free -= request.bytes();
                freeEvents -= request.values().size();
                freeBytes -= request.bytes();
            }
        }
        return fitting;
    }

    /** Reads anew what waits; what was removed before stays removed. */
    private synchronized void count() {
        long removed = first;
        long[] range = {-1, 0};
        long[] size = {0};
        store.read(0, event -> {
            range[0] = range[0] < 0 ? event.sequence() : range[0];
            range[1] = event.sequence() + 1;
            size[0] += event.sequence() < removed ? 0 : event.value().length;
            return true;
        });
        long lowest = range[0] < 0 ? next : range[0];
        if (lowest < removed) {
            store.delete(lowest, Math.min(removed, range[1]));
        }
        first = Math.max(removed, lowest);
        next = Math.max(first, range[1]);
        bytes = size[0];
    }
}
