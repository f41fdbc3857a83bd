/** The register of the programme: areas, pilots, milestones, codes and who is expected to report. */
@NullMarked
package fi.hankevirta.register;

import org.jspecify.annotations.NullMarked;
