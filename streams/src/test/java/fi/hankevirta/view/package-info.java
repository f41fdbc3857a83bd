/** Tests of the view. */
@NullMarked
package fi.hankevirta.view;

import org.jspecify.annotations.NullMarked;
