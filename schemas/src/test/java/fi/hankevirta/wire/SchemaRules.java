package fi.hankevirta.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between any two versions of a record, so that either reads what the other wrote. Avro's own check
 * knows neither logical types nor our UNKNOWN.
 */
final class SchemaRules {
    private SchemaRules() {}

    /** Every fault of two versions, in both directions. */
    static List<String> faults(Schema one, Schema other) {
        List<String> faults = new ArrayList<>();
        avro(one, other, faults);
        avro(other, one, faults);
        shape(one.getName(), one, other, faults);
        return faults;
    }

    /** Every fault of one version by itself. */
    static List<String> faults(Schema version) {
        return faults(version, version);
    }

    private static void avro(Schema reader, Schema writer, List<String> faults) {
        SchemaCompatibility.SchemaPairCompatibility pair =
                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
            faults.add("Avro: " + pair.getResult().getIncompatibilities());
        }
    }

    private static void shape(String path, Schema one, Schema other, List<String> faults) {
        if (one.getType() != other.getType()) {
            faults.add(path + ": " + one.getType() + " and " + other.getType());
            return;
        }
        if (!Objects.equals(logicalType(one), logicalType(other))) {
            faults.add(path + ": logical types " + logicalType(one) + " and " + logicalType(other));
        }
        switch (one.getType()) {
            case RECORD -> {
                fields(path, one, other, faults);
                added(path, one, other, faults);
                added(path, other, one, faults);
            }
            case ENUM -> {
                symbols(path, one, faults);
                symbols(path, other, faults);
            }
            case ARRAY -> shape(path + "[]", one.getElementType(), other.getElementType(), faults);
            case UNION -> union(path, one.getTypes(), other.getTypes(), faults);
            default -> {}
        }
    }

    private static void fields(String path, Schema one, Schema other, List<String> faults) {
        for (Schema.Field field : one.getFields()) {
            Schema.Field same = other.getField(field.name());
            if (same != null) {
                shape(path + "." + field.name(), field.schema(), same.schema(), faults);
            }
            if (field.schema().isNullable() && !field.hasDefaultValue()) {
                faults.add(path + "." + field.name() + ": may be null and has no default");
            }
        }
    }

    private static void added(String path, Schema one, Schema other, List<String> faults) {
        for (Schema.Field field : one.getFields()) {
            if (other.getField(field.name()) == null && !field.hasDefaultValue()) {
                faults.add(path + "." + field.name() + ": is in one version only and has no default");
            }
        }
    }

    private static void symbols(String path, Schema schema, List<String> faults) {
        if (!"UNKNOWN".equals(schema.getEnumDefault()) || !schema.hasEnumSymbol("UNKNOWN")) {
            faults.add(path + ": has no default symbol UNKNOWN");
        }
    }

    private static void union(String path, List<Schema> one, List<Schema> other, List<String> faults) {
        if (one.size() != other.size()) {
            faults.add(path + ": unions of " + one.size() + " and " + other.size());
            return;
        }
        for (int i = 0; i < one.size(); i++) {
            shape(path, one.get(i), other.get(i), faults);
        }
    }

    private static @Nullable String logicalType(Schema schema) {
        LogicalType type = schema.getLogicalType();
        return type == null ? null : type.getName();
    }
}
