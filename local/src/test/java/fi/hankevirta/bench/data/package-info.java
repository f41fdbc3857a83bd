@NullMarked
package fi.hankevirta.bench.data;

import org.jspecify.annotations.NullMarked;
