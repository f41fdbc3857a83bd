package fi.hankevirta.dashboard;

import java.util.Arrays;
import java.util.List;

/**
 * A part of a page under a heading of its own.
 *
 * @param id unique on the page
 * @param heading of the section
 * @param live whether it is replaced when rows change; forms are not, so that nobody's choice is lost
 * @param parts it is made of
 */
public record Section(String id, String heading, boolean live, List<Part> parts) {
    static Section live(String id, String heading, Part... parts) {
        return new Section(id, heading, true, Arrays.asList(parts));
    }

    static Section fixed(String id, String heading, Part... parts) {
        return new Section(id, heading, false, Arrays.asList(parts));
    }

    /** Returns the id of its element, by which the script knows what to replace. */
    public String element() {
        return live ? "live-" + id : id;
    }
}
