package fi.hankevirta.progress;

import fi.hankevirta.figure.AreaLevel;
import java.util.List;
import java.util.stream.Stream;

/**
 * An area of any level with the areas under it. Each exists once in {@link Places}, so it is equal to itself only.
 */
final class Place {
    private final AreaLevel level;
    private final String code;
    private final List<String> areas;
    private final List<String> senders;

    /**
     * Makes a place.
     *
     * @param others senders that are no areas, and whose records count here
     */
    Place(AreaLevel level, String code, List<String> areas, String... others) {
        this.level = level;
        this.code = code;
        this.areas = List.copyOf(areas);
        this.senders = Stream.concat(areas.stream(), Stream.of(others)).toList();
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

    /** The same and, for the country, THL: whose records count in figures about records. */
    List<String> senders() {
        return senders;
    }
}
