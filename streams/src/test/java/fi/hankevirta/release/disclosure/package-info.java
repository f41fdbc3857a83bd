@NullMarked
package fi.hankevirta.release.disclosure;

import org.jspecify.annotations.NullMarked;
