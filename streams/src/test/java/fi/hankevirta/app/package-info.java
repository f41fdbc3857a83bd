/** Tests of the settings and their documentation, and of what may import what. */
@NullMarked
package fi.hankevirta.app;

import org.jspecify.annotations.NullMarked;
