@NullMarked
package fi.hankevirta.export;

import org.jspecify.annotations.NullMarked;
