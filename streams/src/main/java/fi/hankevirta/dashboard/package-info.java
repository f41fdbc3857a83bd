/**
 * The dashboard: pages of figures in three languages, made on the server, complete without JavaScript. What a page
 * shows depends on the rows, the request and the texts alone. The templates are beside it, in {@code src/main/jte}.
 */
@NullMarked
package fi.hankevirta.dashboard;

import org.jspecify.annotations.NullMarked;
