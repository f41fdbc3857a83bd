package fi.hankevirta.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/**
 * Reads the cells of CSV, which have no types of their own, by the schema of their column. What does not look like the
 * type stays text, for the conversion to refuse.
 */
final class Cells {
    /** Between the items of a list. */
    static final char BETWEEN_ITEMS = '|';

    /** Between the fields of an item that is a record. */
    static final char BETWEEN_FIELDS = ':';

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

    private Cells() {}

    /** Reads a cell; an empty one is nothing, or a list without items where the column must have a list. */
    static Value read(Schema column, String cell) {
        Schema type = Schemas.valueOf(column);
        if (type.getType() == Schema.Type.ARRAY) {
            return cell.isEmpty() && column.isUnion() ? Value.NOTHING : items(type.getElementType(), cell);
        }
        if (cell.isEmpty()) {
            return Value.NOTHING;
        }
        return switch (type.getType()) {
            case INT, LONG -> type.getLogicalType() == null ? whole(cell) : new Value.Text(cell);
            case BOOLEAN -> flag(cell);
            case RECORD -> record(type, cell);
            default -> new Value.Text(cell);
        };
    }

    /** Reads a cell of a column that no schema speaks of. */
    static Value untyped(String cell) {
        return cell.isEmpty() ? Value.NOTHING : new Value.Text(cell);
    }

    private static Value items(Schema type, String cell) {
        List<Value> items = new ArrayList<>();
        if (!cell.isEmpty()) {
            split(cell, BETWEEN_ITEMS).forEach(item -> items.add(read(type, item)));
        }
        return new Value.Items(items);
    }

    private static Value record(Schema type, String cell) {
        List<String> parts = split(cell, BETWEEN_FIELDS);
        List<Field> fields = type.getFields();
        if (parts.size() > fields.size()) {
            return new Value.Text(cell);
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            values.put(fields.get(i).name(), read(fields.get(i).schema(), parts.get(i)));
        }
        return new Value.Fields(values);
    }

    private static Value whole(String cell) {
        return WHOLE.matcher(cell).matches() ? new Value.Whole(Long.parseLong(cell)) : new Value.Text(cell);
    }

    private static Value flag(String cell) {
        if (cell.equalsIgnoreCase("true")) { // Spreadsheets write it in capitals.
            return new Value.Flag(true);
        }
        return cell.equalsIgnoreCase("false") ? new Value.Flag(false) : new Value.Text(cell);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
