/** Rights, users and quotas on a real, secured broker, with real clients. */
@NullMarked
package fi.hankevirta.access;

import org.jspecify.annotations.NullMarked;
