/** Who may do what on the cluster, declared once and compared with what the cluster has. */
@NullMarked
package fi.hankevirta.access;

import org.jspecify.annotations.NullMarked;
