@NullMarked
package fi.hankevirta.release;

import org.jspecify.annotations.NullMarked;
