/** Holds docs/monitoring to what the pipeline tells, and the runbook to the alerts. */
@NullMarked
package fi.hankevirta.monitoring;

import org.jspecify.annotations.NullMarked;
