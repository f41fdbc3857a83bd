package fi.hankevirta.importer;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The generated classes behind an event's schema. One instance is for one thread. */
final class GeneratedTypes {
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<String, Map<String, Object>> symbols = new HashMap<>();

    /** Makes an empty record of a schema. */
    SpecificRecord newRecord(Schema record) {
        return (SpecificRecord)
                SpecificData.newInstance(classes.computeIfAbsent(record.getFullName(), GeneratedTypes::named), record);
    }

    /** Finds the constant of a symbol that an event may carry; null when there is none. */
    @Nullable
    Object constant(Schema type, String symbol) {
        return symbols.computeIfAbsent(type.getFullName(), name -> constants(type))
                .get(symbol);
    }

    /** Returns what the schema gives a field that a row lacks. */
    @Nullable
    Object defaultOf(Schema.Field field) {
        return SpecificData.get().getDefaultValue(field);
    }

    private static Map<String, Object> constants(Schema type) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : named(type.getFullName()).getEnumConstants()) {
            if (Schemas.symbolsOf(type).contains(constant.toString())) {
                constants.put(constant.toString(), constant);
            }
        }
        return constants;
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class was generated for " + name, e);
        }
    }
}
