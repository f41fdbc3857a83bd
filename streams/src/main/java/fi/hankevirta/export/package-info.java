/**
 * Released figures in the formats of those who work on with them (docs/exports.md): pure functions from rows to bytes,
 * each file with its release, the version of the definitions, the rules of disclosure control and the legend of
 * statuses.
 */
@NullMarked
package fi.hankevirta.export;

import org.jspecify.annotations.NullMarked;
