package fi.hankevirta.catalogue;

/**
 * One text in the languages of the catalogue, none of them empty.
 *
 * @param fi in Finnish
 * @param sv in Swedish
 * @param en in English
 */
public record Texts(String fi, String sv, String en) {
    /** Returns the text in a language. */
    public String in(Language language) {
        return switch (language) {
            case FI -> fi;
            case SV -> sv;
            case EN -> en;
        };
    }
}
