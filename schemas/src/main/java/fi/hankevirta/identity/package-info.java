/** Finds what would tell who a person is, where nobody may be told. */
@NullMarked
package fi.hankevirta.identity;

import org.jspecify.annotations.NullMarked;
