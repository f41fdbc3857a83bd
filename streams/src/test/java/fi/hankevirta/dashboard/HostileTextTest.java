package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.register.Register;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.SenderReports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Whatever a register or a row says, wherever it stands on a page: it is shown as text and never becomes markup. */
class HostileTextTest {
    private static final String TEXT = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;";

    @Test
    void aTextOfAnyPartStaysAText() {
        Part.Link link = new Part.Link(TEXT, "/fi/maa?period=" + TEXT, false);
        About about = new About(TEXT, TEXT, List.of(new About.Fact(TEXT, TEXT, TEXT)));
        Cell cell = new Cell(Kind.VALUE, TEXT, 1, about);
        Chart chart = Chart.of(TEXT, List.of(Optional.of(1.0), Optional.empty()));
        Part.Option option = new Part.Option(TEXT, TEXT, true);

        Document page = render(
                new Part.Cards(List.of(new Part.Card(TEXT, TEXT, cell, TEXT))),
                new Part.Choice(
                        "/fi/maa",
                        List.of(new Part.Kept(TEXT, TEXT)),
                        List.of(new Part.Select(TEXT, TEXT, List.of(new Part.Group(TEXT, List.of(option))))),
                        true),
                new Part.Tiles(
                        TEXT,
                        List.of(new Part.TileGroup(TEXT, List.of(new Part.Tile(TEXT, "/" + TEXT, cell.plain())))),
                        List.of(TEXT)),
                new Part.Table(
                        "t",
                        TEXT,
                        TEXT,
                        List.of(TEXT),
                        List.of(new Part.Line(TEXT, "/" + TEXT, 2, List.of(cell), chart)),
                        List.of(link)),
                new Part.Files(TEXT, List.of(link)),
                new Part.Note(TEXT));

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("script").attr("src")).startsWith("/assets/");
        assertThat(page.select("img, [onerror]")).isEmpty();
        assertThat(page.select(".card h3").text()).isEqualTo(TEXT);
        assertThat(page.select("caption").text()).isEqualTo(TEXT);
        assertThat(page.select(".tile .name").text()).isEqualTo(TEXT);
        assertThat(page.select("select option").attr("value")).isEqualTo(TEXT);
        assertThat(page.select("svg").attr("aria-label")).isEqualTo(TEXT);
        assertThat(page.select("p.note").last()).isNotNull();
    }

    private static Document render(Part... parts) {
        FigureRows rows = new FigureRows(new TreeMap<>(), "v1");
        Phrases t = Phrases.in(Language.EN);
        Scene scene =
                Scene.of(Vocabulary.of(Register.shipped()), t, rows, Showing.LIVE, rows, false, SenderReports.NONE);
        Frame frame = new Frames(Assets.shipped(), List.of(new CountryView()))
                .of(scene, Instant.EPOCH, "maa", "?a=" + TEXT, true);
        PageContent content = new PageContent(TEXT, TEXT, List.of(Section.live("s", TEXT, parts)));
        return Jsoup.parse(new Templates().page(frame, content));
    }
}
