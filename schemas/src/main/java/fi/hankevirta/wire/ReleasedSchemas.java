package fi.hankevirta.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/**
 * Every version of a record's schema that was ever released, oldest first. They stand beside this class as
 * {@code released/<Record>.v<n>.avsc}, numbered from 1 without a gap; a new version is released by adding its file.
 */
public final class ReleasedSchemas {
    private ReleasedSchemas() {}

    /**
     * Reads the released versions of a record.
     *
     * @param record simple name of the record, for example {@code SproNotification}
     * @return its versions, oldest first; empty when none was released
     */
    public static List<Schema> of(String record) {
        List<Schema> versions = new ArrayList<>();
        for (int version = 1; ; version++) {
            String file = "released/" + record + ".v" + version + ".avsc";
            try (InputStream in = ReleasedSchemas.class.getResourceAsStream(file)) {
                if (in == null) {
                    return List.copyOf(versions);
                }
                versions.add(new SchemaParser().parse(in).mainSchema());
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }
}
