package fi.hankevirta.dashboard;

import java.util.List;

/**
 * What a page says, without what stands on all of them.
 *
 * @param title of the page
 * @param lead one sentence that says what it shows
 * @param sections from the top
 */
public record PageContent(String title, String lead, List<Section> sections) {
    /** Copies the lists. */
    public PageContent {
        sections = List.copyOf(sections);
    }

    /** Returns its tables. */
    List<Part.Table> tables() {
        return sections.stream()
                .flatMap(section -> section.parts().stream())
                .filter(Part.Table.class::isInstance)
                .map(Part.Table.class::cast)
                .toList();
    }
}
