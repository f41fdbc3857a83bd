package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedMeasurement;
import fi.hankevirta.encoded.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measurements of a plan, read in place; the objects that they are read into serve every plan in turn. */
final class Plan {
    private final KeptEvents kept;
    private final List<EncodedMeasurement> readInto = new ArrayList<>();
    private final List<EncodedMeasurement> measurements = new ArrayList<>();

    Plan(KeptEvents kept) {
        this.kept = kept;
    }

    void clear() {
        measurements.clear();
    }

    /** Takes up a measurement that the state keeps. */
    void read(byte[] key, int keyFrom, int keyTo, byte[] value, int from, int to) {
        if (measurements.size() == readInto.size()) {
            readInto.add(kept.newMeasurement());
        }
        EncodedMeasurement measurement = readInto.get(measurements.size());
        kept.read(key, keyFrom, value, from, to, measurement);
        measurements.add(measurement);
    }

    List<EncodedMeasurement> measurements() {
        return measurements;
    }

    /** Returns the measurement of an id; null when the plan has none. */
    @Nullable
    EncodedMeasurement measurement(Identifier id) {
        for (int i = 0; i < measurements.size(); i++) {
            if (measurements.get(i).measurementId().equals(id)) {
                return measurements.get(i);
            }
        }
        return null;
    }

    /** Puts a measurement in the place of another, or beside the others when there was none. */
    void replace(@Nullable EncodedMeasurement before, EncodedMeasurement now) {
        if (before == null) {
            measurements.add(now);
        } else {
            measurements.replaceAll(measurement -> measurement == before ? now : measurement);
        }
    }
}
