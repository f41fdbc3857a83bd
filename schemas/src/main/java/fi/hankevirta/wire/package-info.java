/** How records look as bytes: Avro single-object encoding of every released schema version. */
@NullMarked
package fi.hankevirta.wire;

import org.jspecify.annotations.NullMarked;
