package fi.hankevirta.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were asked for, no more than a page of them.
 *
 * @param version of all rows, of which these are some
 * @param language of the names
 * @param rows in the order of their keys
 * @param next where the page after this one is asked for; null when there is none
 */
record Page(
        String version,
        String language,
        List<RowBody> rows,
        @Nullable String next) {}
