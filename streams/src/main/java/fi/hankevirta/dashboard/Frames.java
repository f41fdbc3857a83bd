package fi.hankevirta.dashboard;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.ReleaseMark;
import fi.hankevirta.view.ViewRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Makes what stands on every page. */
final class Frames {
    private static final int EVERY_S = 10;

    private final Assets assets;
    private final List<View> views;

    Frames(Assets assets, List<View> views) {
        this.assets = assets;
        this.views = views.stream()
                .filter(view -> !view.name().equals(AreaView.NAME))
                .toList();
    }

    /**
     * Makes it.
     *
     * @param asOf since when the rows have been as they are
     * @param path of the page, from the language's path on
     * @param query of the page with its question mark; empty for none
     * @param ofRowsAlone whether the page stays the same while rows do
     */
    Frame of(Scene scene, Instant asOf, String path, String query, boolean ofRowsAlone) {
        Phrases t = scene.t();
        Formats formats = scene.naming().formats();
        List<Part.Link> navigation = views.stream()
                .map(view -> new Part.Link(
                        t.of("nav." + view.name()),
                        scene.path(view.name()),
                        path.equals(view.name())
                                || (path.isEmpty() && view.name().equals(CountryView.NAME))))
                .toList();
        List<Part.Link> languages = Arrays.stream(Language.values())
                .map(language -> language.locale().toLanguageTag())
                .map(tag -> new Part.Link(tag, "/" + tag + "/" + path + query, tag.equals(t.tag())))
                .toList();
        return new Frame(
                t,
                navigation,
                languages,
                scene.showing(),
                source(scene),
                formats.dateTime(asOf),
                scene.grid().newest().map(formats::dateTime).orElse(""),
                "/" + t.tag() + "/changes",
                scene.grid().rows().version(),
                assets,
                Legend.of(scene.vocabulary(), t, scene.showing()),
                scene.path(path) + query,
                ofRowsAlone ? 0 : EVERY_S);
    }

    private static String source(Scene scene) {
        Phrases t = scene.t();
        return scene.showing() == Showing.LIVE
                ? t.of("source.live")
                : released(scene.grid().rows(), scene);
    }

    /** Names the release that was published last; a number's own stands beside it. */
    private static String released(FigureRows rows, Scene scene) {
        return rows.rows().values().stream()
                .map(ViewRow::release)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.comparing(ReleaseMark::releasedAt))
                .map(mark -> scene.t()
                        .of(
                                "source.released",
                                mark.release(),
                                mark.revision(),
                                mark.ruleSet(),
                                scene.naming().formats().dateTime(mark.releasedAt())))
                .orElse(scene.t().of("source.nothing"));
    }
}
