package fi.hankevirta.catalogue;

/** In which direction a figure improves, all else equal; it never ranks areas. */
public enum Direction {
    /** A greater value is better. */
    UP,
    /** A smaller value is better. */
    DOWN
}
