/** Tests of the intake: each rule found and told, and no valid event refused. */
@NullMarked
package fi.hankevirta.intake;

import org.jspecify.annotations.NullMarked;
