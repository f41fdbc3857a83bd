package fi.hankevirta.dashboard;

import java.util.Optional;

/**
 * What is asked of a page, checked.
 *
 * @param area code of an area; empty for the views that are of all
 * @param figure id of a figure
 * @param breakdown as rows write it; empty for whatever there is
 * @param period of the rows
 */
record Wanted(String area, Optional<String> figure, Optional<String> breakdown, Optional<Span> period) {}
