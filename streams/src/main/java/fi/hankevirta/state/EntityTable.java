package fi.hankevirta.state;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The entities of a partition, in memory, as bytes: a root is found by the hash of its key, and its entities hang on
 * one another. An entry holds the next entity's address, the lengths, the key and the value; no object stands for it.
 * Not shared between threads.
 */
public final class EntityTable {
    private static final int NEXT = 0; // Where an entry holds what.
    private static final int KEY_LENGTH = 4;
    private static final int VALUE_LENGTH = 8;
    private static final int UNITS = 12; // The entry's own, and in the lowest bit whether it changed.
    private static final int CONTENT = 16;
    private static final int GRAIN = 2 * Arena.UNIT; // Sizes are rounded up, so that a small change finds room.

    private final Hash hash = new Hash();
    private RootIndex roots = new RootIndex();
    private Arena arena = new Arena();
    private int[] changed = new int[1024];
    private int changes;
    private long entities;

    private final IntPredicate isOfSoughtRoot = this::isOfSoughtRoot; // Fields, so that a search makes no object.
    private byte[] soughtKey = {};
    private int soughtLength;

    /** Returns how many entities it holds. */
    public long size() {
        return entities;
    }

    /** Returns how many bytes of memory it takes. */
    public long bytes() {
        return arena.bytes() + roots.bytes() + (long) changed.length * Integer.BYTES;
    }

    /** Forgets everything. */
    public void clear() {
        roots = new RootIndex();
        arena = new Arena();
        changes = 0;
        entities = 0;
    }

    /** Shows every entity of a root, in no order. */
    public void forEachOfRoot(byte[] key, int rootLength, EntityVisitor visitor) {
        for (int at = firstOf(key, rootLength, hash.of(key, rootLength)); at != 0; at = arena.getInt(at, NEXT)) {
            visit(at, visitor);
        }
    }

    /** Shows every entity, those of a root one after another. */
    public void forEach(EntityVisitor visitor) {
        roots.forEach(first -> {
            for (int at = first; at != 0; at = arena.getInt(at, NEXT)) {
                visit(at, visitor);
            }
        });
    }

    /**
     * Keeps an entity.
     *
     * @param key whose first {@code rootLength} bytes are its root's
     * @param isChange whether it is to be shown by {@link #drain}
     */
    public void put(byte[] key, int rootLength, int keyLength, byte[] value, int valueLength, boolean isChange) {
        int rootHash = hash.of(key, rootLength);
        int first = firstOf(key, rootLength, rootHash);
        int before = 0;
        int at = first;
        while (at != 0 && !holds(at, key, keyLength)) {
            before = at;
            at = arena.getInt(at, NEXT);
        }
        int units = unitsFor(keyLength + valueLength);
        boolean isToBeShown = isChange;
        if (at == 0) {
            at = entry(key, keyLength, units);
            entities++;
            if (first == 0) {
                roots.add(rootHash, at);
            } else {
                arena.setInt(at, NEXT, arena.getInt(first, NEXT)); // After the first, which the index knows.
                arena.setInt(first, NEXT, at);
            }
        } else if (unitsOf(at) < units) {
            int larger = entry(key, keyLength, units);
            arena.setInt(larger, NEXT, arena.getInt(at, NEXT));
            if (before == 0) {
                roots.replace(rootHash, at, larger);
            } else {
                arena.setInt(before, NEXT, larger);
            }
            isToBeShown |= isChanged(at);
            int given = unitsOf(at);
            arena.setInt(at, UNITS, 0); // No change any more, if it was one: the larger entry is.
            arena.release(at, given);
            at = larger;
        }
        arena.setInt(at, VALUE_LENGTH, valueLength);
        System.arraycopy(value, 0, arena.chunk(at), arena.offset(at) + CONTENT + keyLength, valueLength);
        if (isToBeShown) {
            note(at);
        }
    }

    /** Returns how many entities changed since the last {@link #drain}. */
    public int changes() {
        return changes;
    }

    /** Shows each entity that changed, once, and begins anew. */
    public void drain(EntityVisitor visitor) {
        for (int i = 0; i < changes; i++) {
            if (isChanged(changed[i])) { // Otherwise it was shown, or has moved and stands further back.
                arena.setInt(changed[i], UNITS, unitsOf(changed[i]) << 1);
                visit(changed[i], visitor);
            }
        }
        changes = 0;
    }

    private void note(int address) {
        if (isChanged(address)) {
            return;
        }
        arena.setInt(address, UNITS, (unitsOf(address) << 1) + 1);
        if (changes == changed.length) {
            changed = Arrays.copyOf(changed, changes * 2);
        }
        changed[changes++] = address;
    }

    private int firstOf(byte[] key, int rootLength, int rootHash) {
        soughtKey = key;
        soughtLength = rootLength;
        return roots.find(rootHash, isOfSoughtRoot);
    }

    private boolean isOfSoughtRoot(int address) {
        return arena.getInt(address, KEY_LENGTH) >= soughtLength && beginsWith(address, soughtKey, soughtLength);
    }

    private boolean holds(int address, byte[] key, int keyLength) {
        return arena.getInt(address, KEY_LENGTH) == keyLength && beginsWith(address, key, keyLength);
    }

    private boolean beginsWith(int address, byte[] key, int length) {
        int from = arena.offset(address) + CONTENT;
        return Arrays.equals(arena.chunk(address), from, from + length, key, 0, length);
    }

    private int entry(byte[] key, int keyLength, int units) {
        int address = arena.allocate(units);
        arena.setInt(address, NEXT, 0);
        arena.setInt(address, KEY_LENGTH, keyLength);
        arena.setInt(address, UNITS, units << 1);
        System.arraycopy(key, 0, arena.chunk(address), arena.offset(address) + CONTENT, keyLength);
        return address;
    }

    private boolean isChanged(int address) {
        return (arena.getInt(address, UNITS) & 1) == 1;
    }

    private int unitsOf(int address) {
        return arena.getInt(address, UNITS) >>> 1;
    }

    private static int unitsFor(int contentLength) {
        return (CONTENT + contentLength + GRAIN - 1) / GRAIN * GRAIN / Arena.UNIT;
    }

    private void visit(int address, EntityVisitor visitor) {
        byte[] chunk = arena.chunk(address);
        int key = arena.offset(address) + CONTENT;
        int value = key + arena.getInt(address, KEY_LENGTH);
        visitor.visit(chunk, key, value, chunk, value, value + arena.getInt(address, VALUE_LENGTH));
    }
}
