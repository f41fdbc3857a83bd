package fi.hankevirta.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * A place of a record that takes text.
 *
 * @param name of the record's field that it is in
 * @param write puts a text there
 */
public record TextField(String name, Consumer<String> write) {
    /** Returns every such place of a record, those in its lists too. */
    public static List<TextField> of(IndexedRecord record) {
        List<TextField> places = new ArrayList<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            if (takesText(field.schema())) {
                places.add(new TextField(field.name(), text -> record.put(field.pos(), text)));
            } else if (record.get(field.pos()) instanceof List<?> items) {
                addItems(field.name(), items, text -> record.put(field.pos(), List.of(text)), places);
            }
        }
        return places;
    }

    private static void addItems(String name, List<?> items, Consumer<String> write, List<TextField> places) {
        for (Object item : items) {
            if (item instanceof IndexedRecord nested) {
                of(nested).forEach(place -> places.add(new TextField(name, place.write())));
            } else if (item instanceof String) {
                places.add(new TextField(name, write));
            }
        }
    }

    private static boolean takesText(Schema schema) {
        return schema.getType() == Schema.Type.STRING
                || (schema.isUnion() && schema.getTypes().stream().anyMatch(TextField::takesText));
    }
}
