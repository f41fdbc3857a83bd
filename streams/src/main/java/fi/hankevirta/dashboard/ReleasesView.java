package fi.hankevirta.dashboard;

import fi.hankevirta.api.Releases;
import fi.hankevirta.catalogue.DisclosureClass;
import fi.hankevirta.catalogue.FigureEntry;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The releases: what was published when, by which rules, and the files of each. */
final class ReleasesView implements View {
    static final String NAME = "julkaisut";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PageContent page(Wanted wanted, Scene scene) {
        Phrases t = scene.t();
        List<Releases.ReleaseBody> releases = Releases.of(scene.released());
        Part all = releases.isEmpty() ? new Part.Note(t.of("julkaisut.none")) : table(releases, scene);
        Part[] files = releases.stream()
                .sorted(Collections.reverseOrder(Comparator.comparing(Releases.ReleaseBody::releasedAt)))
                .filter(release -> !release.withdrawn())
                .map(release -> files(release, scene))
                .toArray(Part[]::new);
        return new PageContent(
                t.of("julkaisut.title"),
                t.of("julkaisut.lead"),
                files.length == 0
                        ? List.of(Section.live("releases", t.of("julkaisut.all"), all), shown(scene))
                        : List.of(
                                Section.live("releases", t.of("julkaisut.all"), all),
                                Section.live("files", t.of("julkaisut.files"), files),
                                shown(scene)));
    }

    private static Part.Table table(List<Releases.ReleaseBody> releases, Scene scene) {
        Phrases t = scene.t();
        List<Part.Line> lines = releases.stream()
                .map(release -> new Part.Line(release.id(), "", 2, cells(release, scene), null))
                .toList();
        List<String> columns = Stream.of("domain", "period", "revision", "time", "rules", "rows", "suppressed", "state")
                .map(column -> t.of("julkaisut." + column))
                .toList();
        return new Part.Table("all", t.of("julkaisut.caption"), t.of("julkaisut.release"), columns, lines, List.of());
    }

    private static List<Cell> cells(Releases.ReleaseBody release, Scene scene) {
        Formats formats = scene.naming().formats();
        Phrases t = scene.t();
        return List.of(
                Cell.words(t.of("domain." + release.domain())),
                Cell.words(scene.naming().period(release.period())),
                number("revision", release.revision(), release, scene),
                Cell.words(formats.dateTime(Instant.parse(release.releasedAt()))),
                Cell.words(release.ruleSet()),
                number("rows", release.rows(), release, scene),
                number("suppressed", release.suppressedRows(), release, scene),
                Cell.words(t.of(release.withdrawn() ? "julkaisut.withdrawn" : "julkaisut.stands")));
    }

    private static Part files(Releases.ReleaseBody release, Scene scene) {
        List<String> figures =
                figures(release.domain(), scene).map(FigureEntry::id).toList();
        return new Part.Files(release.id(), new Downloads(scene).ofRelease(figures, release.period()));
    }

    /** Says which figures the releases of a domain hold, and which of them are protected. */
    private static Section shown(Scene scene) {
        Phrases t = scene.t();
        List<Part.Line> lines = scene.vocabulary().figures().all().stream()
                .map(figure -> new Part.Line(
                        scene.naming().figure(figure.id()),
                        "",
                        2,
                        List.of(
                                Cell.words(t.of("domain." + figure.domain().code())),
                                Cell.words(t.of(
                                        figure.disclosure() == DisclosureClass.PERSONS
                                                ? "julkaisut.persons"
                                                : "julkaisut.organisations"))),
                        null))
                .toList();
        return Section.live(
                "shown",
                t.of("julkaisut.shown"),
                new Part.Table(
                        "figures",
                        t.of("julkaisut.shown.caption"),
                        t.of("choice.figure"),
                        List.of(t.of("julkaisut.domain"), t.of("julkaisut.class")),
                        lines,
                        List.of()));
    }

    private static Stream<FigureEntry> figures(String domain, Scene scene) {
        return scene.vocabulary().figures().all().stream()
                .filter(figure -> figure.domain().code().equals(domain));
    }

    private static Cell number(String column, long number, Releases.ReleaseBody release, Scene scene) {
        Phrases t = scene.t();
        String key = "julkaisut." + column;
        About about = new About(release.id() + ", " + t.of(key), t.of(key + ".about"), List.of());
        return Cell.number(number == 0, scene.naming().formats().count(number), about);
    }
}
