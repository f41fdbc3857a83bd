@NullMarked
package fi.hankevirta.releasing;

import org.jspecify.annotations.NullMarked;
