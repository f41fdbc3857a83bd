package fi.hankevirta.export;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.catalogue.Texts;
import java.util.Arrays;

/** Words of an export that no catalogue and no register has. */
@SuppressWarnings("ImmutableEnumChecker") // A record of three texts does not change.
enum Term {
    AREA("area", "Alue", "Område", "Area"),
    PERIOD("period", "Jakso", "Period", "Period"),
    MEASURE("measure", "Suure", "Mått", "Measure"),
    VALUE("value", "Arvo", "Värde", "Value"),
    NUMERATOR("numerator", "Osoittaja", "Täljare", "Numerator"),
    DENOMINATOR("denominator", "Nimittäjä", "Nämnare", "Denominator"),
    TOTAL("_T", "Yhteensä", "Totalt", "Total"),
    ALL_TIME("ALL", "Koko aika", "Hela tiden", "All time"),
    SOURCE("source", "THL, Hankevirta", "THL, Hankevirta", "THL, Hankevirta"),
    COUNT("COUNT", "lukumäärä", "antal", "count"),
    SHARE("SHARE", "osuus 0–1", "andel 0–1", "share 0 to 1"),
    DAYS("DAYS", "päivää", "dagar", "days");

    private final String code;
    private final Texts texts;

    Term(String code, String fi, String sv, String en) {
        this.code = code;
        this.texts = new Texts(fi, sv, en);
    }

    /** Returns the code that stands for it in a file. */
    String code() {
        return code;
    }

    /** Returns the word. */
    String in(Language language) {
        return texts.in(language);
    }

    /** Returns the word for a code, the code itself when there is none. */
    static String in(Language language, String code) {
        return Arrays.stream(values())
                .filter(term -> term.code.equals(code))
                .findFirst()
                .map(term -> term.in(language))
                .orElse(code);
    }
}
