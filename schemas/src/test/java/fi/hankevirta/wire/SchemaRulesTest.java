package fi.hankevirta.wire;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.SproNotification;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;

/** The rules find what would break a reader. */
class SchemaRulesTest {
    private final Schema current = SproNotification.getClassSchema();

    @Test
    void anEnumWithoutUnknownIsAFault() {
        assertThat(SchemaRules.faults(edited(
                        "\"symbols\":[\"UNKNOWN\",\"AVI\",\"LVV\"],\"default\":\"UNKNOWN\"",
                        "\"symbols\":[\"AVI\",\"LVV\"]")))
                .containsOnly("SproNotification.authority: has no default symbol UNKNOWN");
    }

    @Test
    void anEnumThatLosesItsDefaultIsAFault() {
        assertThat(SchemaRules.faults(
                        current,
                        edited(
                                "\"symbols\":[\"UNKNOWN\",\"AVI\",\"LVV\"],\"default\":\"UNKNOWN\"",
                                "\"symbols\":[\"UNKNOWN\",\"AVI\",\"LVV\",\"X\"]")))
                .contains("SproNotification.authority: has no default symbol UNKNOWN");
    }

    @Test
    void aChangedLogicalTypeIsAFaultThatAvroDoesNotSee() {
        assertThat(SchemaRules.faults(
                        current, edited("\"type\":\"long\",\"logicalType\":\"timestamp-millis\"", "\"type\":\"long\"")))
                .containsExactly("SproNotification.recordedAt: logical types timestamp-millis and null");
    }

    @Test
    void aNewFieldWithoutADefaultIsAFault() {
        assertThat(SchemaRules.faults(
                        current,
                        edited(
                                "{\"name\":\"threat\"",
                                "{\"name\":\"severity\",\"type\":\"int\"},{\"name\":\"threat\"")))
                .contains("SproNotification.severity: is in one version only and has no default");
    }

    @Test
    void aFieldThatLeavesWithoutADefaultIsAFault() {
        assertThat(SchemaRules.faults(current, edited("{\"name\":\"threat\"", "{\"name\":\"danger\"")))
                .contains(
                        "SproNotification.threat: is in one version only and has no default",
                        "SproNotification.danger: is in one version only and has no default");
    }

    @Test
    void aNewSymbolAndANewFieldWithADefaultAreNone() {
        assertThat(SchemaRules.faults(current, edited("\"LVV\"]", "\"LVV\",\"X\"]")))
                .isEmpty();
        assertThat(SchemaRules.faults(
                        current,
                        edited(
                                "{\"name\":\"threat\"",
                                "{\"name\":\"severity\",\"type\":\"int\",\"default\":0},{\"name\":\"threat\"")))
                .isEmpty();
    }

    private Schema edited(String text, String other) {
        String json = current.toString();
        assertThat(json).contains(text);
        return new SchemaParser().parse(json.replace(text, other)).mainSchema();
    }
}
