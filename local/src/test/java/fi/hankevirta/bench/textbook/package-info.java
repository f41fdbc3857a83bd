@NullMarked
package fi.hankevirta.bench.textbook;

import org.jspecify.annotations.NullMarked;
