@NullMarked
package fi.hankevirta.state;

import org.jspecify.annotations.NullMarked;
