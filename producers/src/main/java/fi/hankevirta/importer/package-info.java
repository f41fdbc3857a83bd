/** A region's export on its way in: files of CSV or NDJSON, read line by line into events, or refused with a reason. */
@NullMarked
package fi.hankevirta.importer;

import org.jspecify.annotations.NullMarked;
