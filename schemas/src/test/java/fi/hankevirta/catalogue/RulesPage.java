package fi.hankevirta.catalogue;

import java.util.stream.Collectors;

/** The documentation page of rules, made from the catalogue. */
final class RulesPage {
    private static final String HEAD = """
        # Rules of the intake

        An event that breaks any of these rules is refused, and all that it breaks is told at once in the sender's topic
        `hankealue.<area>.rejected.v1`: the reason, the field (empty when the problem is not of one field) and the rule
        below. A rejection carries no value. The original stays in the sender's own topic; correct it and send it again,
        with the next `revision` if the thing itself changed.

            ./hankevirta rejected --area LAPPI

        shows what was refused, with these texts. They stand in
        [rules.json](../schemas/src/main/resources/fi/hankevirta/catalogue/rules.json); change them there and renew this
        page with the command that its test, `RuleCatalogueDocumentationTest`, prints.

        Säännöt ovat alempana myös [suomeksi](#hylkäyssäännöt), och på [svenska](#regler-för-avvisning).
        """;
    private static final String HEAD_FI = """

        ## Hylkäyssäännöt

        Tapahtuma, joka rikkoo mitä tahansa näistä säännöistä, hylätään. Kaikki ongelmat kerrotaan kerralla lähettäjän
        aiheessa `hankealue.<alue>.rejected.v1`: syy, kenttä ja sääntö, ei koskaan arvoja. Korjaa tapahtuma ja lähetä se
        uudelleen, seuraavalla `revision`-numerolla, jos asia itse on muuttunut.

        """;
    private static final String HEAD_SV = """

        ## Regler för avvisning

        En händelse som bryter mot någon av dessa regler avvisas. Alla problem meddelas på en gång i avsändarens ämne
        `hankealue.<område>.rejected.v1`: orsak, fält och regel, aldrig värden. Rätta händelsen och sänd den på nytt,
        med nästa `revision` om saken själv har ändrats.

        """;

    private RulesPage() {}

    static String of(RuleCatalogue catalogue) {
        return HEAD + "\n"
                + table(catalogue, Language.EN, "| rule | reason | what it means | how to mend it |\n")
                + HEAD_FI
                + table(catalogue, Language.FI, "| sääntö | syy | mitä se tarkoittaa | mitä pitää tehdä |\n")
                + HEAD_SV
                + table(catalogue, Language.SV, "| regel | orsak | vad den betyder | hur felet rättas |\n");
    }

    private static String table(RuleCatalogue catalogue, Language language, String head) {
        return head + "|---|---|---|---|\n"
                + catalogue.all().stream()
                        .map(rule -> "| `" + rule.id() + "` | " + rule.reason() + " | "
                                + rule.meaning().in(language) + " | "
                                + rule.mending().in(language) + " |\n")
                        .collect(Collectors.joining());
    }
}
