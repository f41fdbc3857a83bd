package fi.hankevirta.release;

/**
 * Which count.
 *
 * @param name of what is counted, {@code name|breakdown} for a part of it
 * @param area code of an area, a cooperation area or the country
 * @param period in which, or at whose end
 */
record CountKey(String name, String area, ReleasePeriod period) {
    private static final String REST = " without ";

    CountKey named(String other) {
        return new CountKey(other, area, period);
    }

    /** Returns the key of what is left of a whole without parts. */
    CountKey without(String parts) {
        return named(name + REST + parts);
    }

    boolean isRest() {
        return name.contains(REST);
    }

    CountKey in(String other) {
        return new CountKey(name, other, period);
    }

    CountKey in(ReleasePeriod other) {
        return new CountKey(name, area, other);
    }

    @Override
    public String toString() {
        return name + " of " + area + " in " + period;
    }
}
