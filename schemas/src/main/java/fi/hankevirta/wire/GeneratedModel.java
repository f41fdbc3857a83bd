package fi.hankevirta.wire;

import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.control.ReleasedRow;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.PublishedFigure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * The generated classes, found in a fixed list and never by a name that came over the wire. So Avro needs no trusted
 * packages set in the JVM, and a foreign schema can load no class.
 */
final class GeneratedModel extends SpecificData {
    private static final List<Schema> RECORDS = List.of(
            PilotMilestone.getClassSchema(),
            AvainMeasurement.getClassSchema(),
            SproNotification.getClassSchema(),
            StructuralStatus.getClassSchema(),
            ReportingPeriodClosed.getClassSchema(),
            Rejection.getClassSchema(),
            Figure.getClassSchema(),
            PublishedFigure.getClassSchema(),
            ReleaseRequest.getClassSchema(),
            ReleaseReport.getClassSchema(),
            ReleasedRow.getClassSchema());

    private final Map<String, Class<?>> classes = new HashMap<>();

    GeneratedModel() {
        addLogicalTypeConversion(new TimeConversions.DateConversion());
        addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        RECORDS.forEach(this::addClassesOf);
    }

    @Override
    @SuppressWarnings("rawtypes") // The signature is Avro's.
    public @Nullable Class getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM -> classes.get(schema.getFullName());
            default -> super.getClass(schema);
        };
    }

    private void addClassesOf(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                add(schema);
                schema.getFields().forEach(field -> addClassesOf(field.schema()));
            }
            case ENUM -> add(schema);
            case ARRAY -> addClassesOf(schema.getElementType());
            case UNION -> schema.getTypes().forEach(this::addClassesOf);
            default -> {}
        }
    }

    private void add(Schema schema) {
        try {
            classes.put(schema.getFullName(), Class.forName(schema.getFullName()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class was generated for " + schema.getFullName(), e);
        }
    }
}
