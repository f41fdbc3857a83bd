/** The application: settings, start checks, running, health and metrics. */
@NullMarked
package fi.hankevirta.app;

import org.jspecify.annotations.NullMarked;
