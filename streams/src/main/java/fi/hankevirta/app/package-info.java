/** The application: settings, start checks, running, health, metrics and the API. */
@NullMarked
package fi.hankevirta.app;

import org.jspecify.annotations.NullMarked;
