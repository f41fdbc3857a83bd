/** Tests of the commands that prove and explain figures. */
@NullMarked
package fi.hankevirta.audit;

import org.jspecify.annotations.NullMarked;
