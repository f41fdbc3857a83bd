package fi.hankevirta.progress;

import fi.hankevirta.figure.AreaLevel;
import java.util.List;

/**
 * An area of any level with the areas under it. Each exists once in {@link Places}, so it is equal to itself only.
 */
final class Place {
    private final AreaLevel level;
    private final String code;
    private final List<String> areas;

    Place(AreaLevel level, String code, List<String> areas) {
        this.level = level;
        this.code = code;
        this.areas = List.copyOf(areas);
    }

    AreaLevel level() {
        return level;
    }

    /** Code of the area or cooperation area, or FI. */
    String code() {
        return code;
    }

    /** Register codes of the areas at or under this place. */
    List<String> areas() {
        return areas;
    }
}
