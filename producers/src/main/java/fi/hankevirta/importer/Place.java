package fi.hankevirta.importer;

import org.jspecify.annotations.Nullable;

/**
 * Where in a row a value stands, for example {@code goals[2].outcome}. Only names of the schema and positions stand in
 * it, for a name that the file made up could be a value in disguise.
 *
 * @param parent what it stands in, null for a field of the event
 * @param step the last step of the way, as it is printed
 */
record Place(@Nullable Place parent, String step) {
    /** A field of the event. */
    static Place of(String field) {
        return new Place(null, field);
    }

    /** A field of the record that stands here. */
    Place field(String name) {
        return new Place(this, "." + name);
    }

    /** An item of the list that stands here, counted from 0. */
    Place item(int index) {
        return new Place(this, "[" + (index + 1) + "]");
    }

    /** Returns the field of the event that this place is in. */
    String column() {
        return parent == null ? step : parent.column();
    }

    @Override
    public String toString() {
        return parent == null ? step : parent + step;
    }
}
