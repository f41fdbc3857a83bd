package fi.hankevirta.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every version that was ever released can be read, and reads what any other wrote (specification, section 3). */
class ReleasedSchemasTest {
    static final List<Schema> SCHEMAS = Records.SCHEMAS;
    static final List<Schema> EVENTS = Records.EVENTS;

    @ParameterizedTest
    @FieldSource("SCHEMAS")
    void theCurrentSchemaIsTheLatestReleasedOne(Schema current) {
        List<Schema> released = ReleasedSchemas.of(current.getName());

        assertThat(released)
                .as("release %s by adding its file", current.getName())
                .isNotEmpty();
        assertThat(fingerprint(released.get(released.size() - 1)))
                .as("%s was changed: release it as version %d", current.getName(), released.size() + 1)
                .isEqualTo(fingerprint(current));
    }

    @ParameterizedTest
    @FieldSource("SCHEMAS")
    void theFileOfTheLatestReleaseSaysMoreThanTheFingerprintDoes(Schema current) {
        List<Schema> released = ReleasedSchemas.of(current.getName());

        // The fingerprint leaves out defaults and logical types, equality does not.
        assertThat(released.get(released.size() - 1)).isEqualTo(withoutJavaTypes(current));
    }

    @ParameterizedTest
    @FieldSource("SCHEMAS")
    void everyPairOfVersionsIsCompatibleInBothDirections(Schema current) {
        List<Schema> released = ReleasedSchemas.of(current.getName());

        for (Schema one : released) {
            for (Schema other : released) {
                assertThat(SchemaRules.faults(one, other)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SCHEMAS")
    void noTwoVersionsShareAFingerprint(Schema current) {
        assertThat(ReleasedSchemas.of(current.getName()))
                .extracting(ReleasedSchemasTest::fingerprint)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void theFirstSixFieldsOfEveryVersionOfAnEventAreTheCommonOnes(Schema current) {
        for (Schema version : ReleasedSchemas.of(current.getName())) {
            assertThat(version.getFields().subList(0, 6))
                    .extracting(field -> field.name() + " " + field.schema())
                    .containsExactly(
                            "eventId \"string\"",
                            "hankealue \"string\"",
                            "subParticipant [\"null\",\"string\"]",
                            "revision \"int\"",
                            "recordedAt {\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}",
                            "retracted \"boolean\"");
        }
    }

    @Test
    void aRecordThatWasNeverReleasedHasNoVersions() {
        assertThat(ReleasedSchemas.of("Nothing")).isEmpty();
    }

    /** The generated class adds to its schema how Java holds a string. */
    private static Schema withoutJavaTypes(Schema schema) {
        String json = schema.toString().replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"");
        return new SchemaParser().parse(json).mainSchema();
    }

    private static long fingerprint(Schema schema) {
        return SchemaNormalization.parsingFingerprint64(schema);
    }
}
