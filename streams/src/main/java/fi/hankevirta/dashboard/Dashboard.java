package fi.hankevirta.dashboard;

import fi.hankevirta.api.Api;
import fi.hankevirta.api.LanguageChoice;
import fi.hankevirta.api.StreamPlaces;
import fi.hankevirta.api.VersionStream;
import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.view.FigureView;
import fi.hankevirta.view.SenderReports;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The dashboard over HTTP. */
public final class Dashboard {
    private static final int NOT_FOUND = 404;

    private final Showing showing;
    private final List<View> views;
    private final Assets assets = Assets.shipped();
    private final Pages pages;
    private final VersionStream changes;

    private Dashboard(
            Vocabulary vocabulary, Pages.Rows rows, Optional<Inside> inside, StreamPlaces places, Clock clock) {
        this.showing = rows.showing();
        this.views = Stream.concat(
                        Stream.of(
                                new CountryView(),
                                new AreaView(),
                                new PilotsView(),
                                new ReportingView(),
                                new ReleasesView()),
                        inside.map(Inside::operations).map(OperationsView::new).stream())
                .toList();
        this.pages = new Pages(vocabulary, rows, assets, views, clock);
        this.changes = new VersionStream(rows.shown(), places, Api.HEARTBEAT);
    }

    /**
     * What only the server of a pipeline knows.
     *
     * @param operations how the pipeline fares
     * @param reports what the topics of senders tell beside figures
     */
    public record Inside(Supplier<Operations> operations, Supplier<SenderReports> reports) {}

    /**
     * Makes a dashboard of released rows.
     *
     * @param files whether the API hands them out as files, too
     * @param places of streams
     */
    public static Dashboard ofReleased(
            Vocabulary vocabulary, FigureView released, boolean files, StreamPlaces places, Clock clock) {
        return new Dashboard(
                vocabulary,
                new Pages.Rows(released, Showing.RELEASED, released, files, () -> SenderReports.NONE),
                Optional.empty(),
                places,
                clock);
    }

    /**
     * Makes a dashboard of live rows, which nobody but THL may see; it tells of releases, too.
     *
     * @param inside of the pipeline of this server; empty where there is none
     */
    public static Dashboard ofLive(
            Vocabulary vocabulary,
            FigureView live,
            FigureView released,
            boolean files,
            Optional<Inside> inside,
            StreamPlaces places,
            Clock clock) {
        return new Dashboard(
                vocabulary,
                new Pages.Rows(
                        live,
                        Showing.LIVE,
                        released,
                        files,
                        inside.map(Inside::reports).orElse(() -> SenderReports.NONE)),
                inside,
                places,
                clock);
    }

    /** Adds all pages to a server. */
    public void addTo(RoutesConfig server) {
        serve(server, "/", Dashboard::chooseLanguage);
        serve(server, Assets.BASE + "{digest}/{name}", this::asset);
        for (Language language : Language.values()) {
            add(server, Phrases.in(language));
        }
    }

    private void add(RoutesConfig server, Phrases t) {
        String base = "/" + t.tag();
        serve(server, base, context -> pages.answer(context, t, views.get(0), "", ""));
        serve(server, base + "/changes", changes);
        for (View view : views) {
            if (view.name().equals(AreaView.NAME)) {
                serve(server, base + "/" + view.name() + "/{area}", context -> {
                    String area = context.pathParam("area");
                    pages.answer(context, t, view, view.name() + "/" + plain(area), area);
                });
            } else {
                serve(server, base + "/" + view.name(), context -> pages.answer(context, t, view, view.name(), ""));
            }
        }
        List<Part.Option> there = views.stream()
                .filter(view -> !view.name().equals(AreaView.NAME))
                .map(view -> new Part.Option(base + "/" + view.name(), t.of("nav." + view.name()), false))
                .toList();
        serve(server, base + "/*", context -> pages.nothing(context, t, there));
    }

    /** Whoever asks for no language gets the one that the browser likes best. */
    private static void chooseLanguage(Context context) {
        Language language = LanguageChoice.of(context.header("Accept-Language"));
        context.header("Vary", "Accept-Language")
                .redirect("/" + language.locale().toLanguageTag() + "/");
    }

    private void asset(Context context) {
        assets.at(context.path())
                .ifPresentOrElse(
                        asset -> context.contentType(asset.type())
                                .header("Cache-Control", "public, max-age=31536000, immutable")
                                .result(asset.text()),
                        () -> context.status(NOT_FOUND));
    }

    /** An area of the path stands in links to the same page, so it must be one that can be: a register code. */
    private static String plain(String area) {
        return area.matches("[A-Z_]{1,40}") ? area : "";
    }

    private void serve(RoutesConfig server, String path, Handler handler) {
        Handler checked = showing == Showing.LIVE ? new LocalName(handler) : handler;
        server.get(path, checked);
        server.head(path, checked);
    }
}
