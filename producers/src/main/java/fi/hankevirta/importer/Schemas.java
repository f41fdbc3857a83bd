package fi.hankevirta.importer;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** Questions to an event's schema. Its unions are all of null and one type more. */
final class Schemas {
    private Schemas() {}

    /** Returns the type of a field's value where it has one. */
    static Schema valueOf(Schema schema) {
        if (!schema.isUnion()) {
            return schema;
        }
        List<Schema> types = schema.getTypes();
        return types.get(0).getType() == Schema.Type.NULL ? types.get(1) : types.get(0);
    }

    /** Returns whether every event must have a value for the field. */
    static boolean isRequired(Field field) {
        return !field.hasDefaultValue() && !field.schema().isNullable();
    }

    /** Returns the names of a record's fields, for a message. */
    static String fieldsOf(Schema record) {
        return record.getFields().stream().map(Field::name).collect(Collectors.joining(", "));
    }

    /** Returns the symbols that an event may carry: all but the one that old readers put for a new one (section 2). */
    static List<String> symbolsOf(Schema symbols) {
        return symbols.getEnumSymbols().stream()
                .filter(symbol -> !symbol.equals(symbols.getEnumDefault()))
                .toList();
    }
}
