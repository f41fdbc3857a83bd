/** Figures as their readers see them: rows of topics, what they are asked for, and what they are handed out as. */
@NullMarked
package fi.hankevirta.view;

import org.jspecify.annotations.NullMarked;
