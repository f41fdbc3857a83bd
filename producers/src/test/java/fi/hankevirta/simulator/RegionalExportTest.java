package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegionalExportTest {
    private static final Simulation SIMULATION =
            new Simulation(Register.shipped(), SimulationPlan.of(31, 6_000).withWrongShare(0.1));

    @ParameterizedTest
    @EnumSource(EventStream.class)
    void theCsvHeaderIsTheSchema(EventStream stream) throws IOException {
        // When
        String csv = export(ExportFormat.CSV, stream, 3);

        // Then
        assertThat(csv.lines().findFirst().orElseThrow()).isEqualTo(fieldNames(stream));
        assertThat(csv.lines().count()).isBetween(2L, 4L);
    }

    @Test
    void rightMessagesAreExportedOnceInTheOrderOfTheirSending() throws IOException {
        // Given
        List<String> sent = Told.right(SIMULATION).stream()
                .filter(t -> t.message().nature() != Nature.RESENT)
                .filter(t -> t.envelope().hankealue().equals("LAPPI"))
                .filter(t -> t.message().stream() == EventStream.SPRO_NOTIFICATION)
                .map(t -> t.envelope().eventId())
                .toList();

        // When
        List<NamedCsvRecord> rows = rows(export(ExportFormat.CSV, EventStream.SPRO_NOTIFICATION, Integer.MAX_VALUE));

        // Then
        assertThat(rows.stream().map(row -> row.getField("eventId"))).containsExactlyElementsOf(sent);
    }

    @Test
    void goalsAreWrittenAsOneField() throws IOException {
        // Given
        AvainMeasurement first = Told.right(SIMULATION).stream()
                .filter(t -> t.envelope().hankealue().equals("LAPPI"))
                .filter(t -> t.message().stream() == EventStream.AVAIN_MEASUREMENT)
                .map(t -> t.as(AvainMeasurement.class))
                .findFirst()
                .orElseThrow();

        // When
        NamedCsvRecord row =
                rows(export(ExportFormat.CSV, EventStream.AVAIN_MEASUREMENT, 1)).get(0);

        // Then
        assertThat(row.getField("goals"))
                .isEqualTo(first.getGoals().stream()
                        .map(g -> g.getDomain() + ":" + g.getDirection() + ":" + g.getOutcome() + ":"
                                + Objects.toString(g.getSituationChange(), ""))
                        .collect(Collectors.joining("|")));
        assertThat(row.getField("measuredOn")).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(row.getField("recordedAt")).matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    }

    @Test
    void modelsAreJoinedAndNoModelsAreEmpty() throws IOException {
        // Given
        List<StructuralStatus> sent = Told.right(SIMULATION).stream()
                .filter(t -> t.message().nature() != Nature.RESENT)
                .filter(t -> t.envelope().hankealue().equals("LAPPI"))
                .filter(t -> t.message().stream() == EventStream.STRUCTURAL_STATUS)
                .map(t -> t.as(StructuralStatus.class))
                .toList();

        // When
        List<NamedCsvRecord> rows = rows(export(ExportFormat.CSV, EventStream.STRUCTURAL_STATUS, 100));

        // Then
        assertThat(rows.stream().map(row -> row.getField("models")))
                .containsExactlyElementsOf(sent.stream()
                        .map(status -> String.join("|", status.getModels()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(EventStream.class)
    void jsonSaysTheSameAsCsv(EventStream stream) throws IOException {
        // Given
        List<NamedCsvRecord> rows = rows(export(ExportFormat.CSV, stream, 20));

        // When
        List<JsonNode> objects = objects(export(ExportFormat.NDJSON, stream, 20));

        // Then
        assertThat(objects).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            for (Schema.Field field : stream.schema().getFields()) {
                assertThat(text(objects.get(i).get(field.name())))
                        .as(field.name())
                        .isEqualTo(rows.get(i).getField(field.name()));
            }
        }
    }

    @Test
    void jsonLeavesOutWhatIsNullAndKeepsTypes() throws IOException {
        // When
        List<JsonNode> objects = objects(export(ExportFormat.NDJSON, EventStream.SPRO_NOTIFICATION, 50));

        // Then
        assertThat(objects).allSatisfy(object -> {
            assertThat(object.get("revision").isInt()).isTrue();
            assertThat(object.get("retracted").isBoolean()).isTrue();
            assertThat(StreamSupport.stream(object.spliterator(), false)).noneMatch(JsonNode::isNull);
        });
        assertThat(objects)
                .anySatisfy(object -> assertThat(object.has("closedOn")).isFalse());
    }

    private static String export(ExportFormat format, EventStream stream, int most) throws IOException {
        StringWriter out = new StringWriter();
        new RegionalExport(format).write(SIMULATION, "LAPPI", stream, most, out);
        return out.toString();
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    private static List<JsonNode> objects(String lines) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            objects.add(new ObjectMapper().readTree(line));
        }
        return objects;
    }

    private static String fieldNames(EventStream stream) {
        return stream.schema().getFields().stream().map(Schema.Field::name).collect(Collectors.joining(","));
    }

    /** Writes a JSON value as the CSV does. */
    private static String text(@org.jspecify.annotations.Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(RegionalExportTest::text)
                    .collect(Collectors.joining("|"));
        }
        if (value.isObject()) {
            return text(value.get("domain")) + ":" + text(value.get("direction")) + ":" + text(value.get("outcome"))
                    + ":" + text(value.get("situationChange"));
        }
        return value.asText();
    }
}
