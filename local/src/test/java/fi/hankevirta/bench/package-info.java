@NullMarked
package fi.hankevirta.bench;

import org.jspecify.annotations.NullMarked;
