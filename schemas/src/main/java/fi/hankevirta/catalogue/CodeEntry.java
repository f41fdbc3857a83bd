package fi.hankevirta.catalogue;

/**
 * What a code of a list is called.
 *
 * @param id the list and the code, joined with a slash, for example {@code status/OK}
 * @param names its names
 */
public record CodeEntry(String id, Texts names) {
    private static final char SLASH = '/';

    /** Returns the list that the code is of. */
    public String list() {
        return id.substring(0, id.indexOf(SLASH));
    }

    /** Returns the code as figures carry it. */
    public String code() {
        return id.substring(id.indexOf(SLASH) + 1);
    }
}
