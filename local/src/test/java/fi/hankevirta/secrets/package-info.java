@NullMarked
package fi.hankevirta.secrets;

import org.jspecify.annotations.NullMarked;
