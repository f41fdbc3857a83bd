/** Tests of everything on one machine, and the clusters that integration tests run on. */
@NullMarked
package fi.hankevirta.local;

import org.jspecify.annotations.NullMarked;
