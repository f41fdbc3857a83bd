/** The events of the benchmark, made up by a seed: the same bytes in the same order each time. */
@NullMarked
package fi.hankevirta.bench.data;

import org.jspecify.annotations.NullMarked;
