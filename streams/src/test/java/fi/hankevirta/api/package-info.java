/** Tests of the API. */
@NullMarked
package fi.hankevirta.api;

import org.jspecify.annotations.NullMarked;
