@NullMarked
package fi.hankevirta.encoded;

import org.jspecify.annotations.NullMarked;
