/** The certificates, passwords and client settings of a secured installation, made on the spot. */
@NullMarked
package fi.hankevirta.secrets;

import org.jspecify.annotations.NullMarked;
