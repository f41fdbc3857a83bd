package fi.hankevirta.bench.data;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** The reports of one stream, each of them right. */
interface Reports {
    /** Something new, or the next state of something known. */
    SpecificRecord next(Instant now);

    /** A correction of something known, or something new while nothing is. */
    SpecificRecord correction(Instant now);

    /** Something known that was entered in error, or something new while nothing is known. */
    SpecificRecord retraction(Instant now);
}
