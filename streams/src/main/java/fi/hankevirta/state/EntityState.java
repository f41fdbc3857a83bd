package fi.hankevirta.state;

import fi.hankevirta.encoded.EntityKey;

/** Where a partition keeps its entities. */
public interface EntityState {
    /** Shows every entity of the root of a key, in any order. What is shown stays as it is until the next put. */
    void forEachOfRoot(EntityKey key, EntityVisitor visitor);

    /** Shows every entity, those of a root one after another. Nothing may be put meanwhile. */
    void forEach(EntityVisitor visitor);

    /** Keeps an entity: the first {@code length} bytes of {@code value}, which are copied. */
    void put(EntityKey key, byte[] value, int length);

    /** Called before a commit, so that what was put since the last one is in its transaction. */
    void commit();
}
