/**
 * What the topics of senders tell beside figures: when milestones are planned and reached, and why records are
 * refused.
 */
@NullMarked
package fi.hankevirta.senders;

import org.jspecify.annotations.NullMarked;
