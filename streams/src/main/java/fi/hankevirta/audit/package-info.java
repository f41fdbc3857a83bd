/** Commands that let anyone convince themselves of a figure: from the topics alone, beside the running pipeline. */
@NullMarked
package fi.hankevirta.audit;

import org.jspecify.annotations.NullMarked;
