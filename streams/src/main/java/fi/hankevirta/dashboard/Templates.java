package fi.hankevirta.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, which the build has made classes of; they escape whatever they are given. */
final class Templates {
    private final TemplateEngine engine;

    Templates() {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName() + ".page");
    }

    String page(Frame frame, PageContent content) {
        StringOutput html = new StringOutput();
        engine.render("page.jte", Map.of("frame", frame, "content", content), html);
        return html.toString();
    }

    String wrong(Frame frame, WrongRequest wrong) {
        StringOutput html = new StringOutput();
        engine.render("wrong.jte", Map.of("frame", frame, "wrong", wrong), html);
        return html.toString();
    }

    /** Returns the page that is shown until all rows were read. */
    String waiting(Phrases t, Assets assets) {
        StringOutput html = new StringOutput();
        engine.render("waiting.jte", Map.of("t", t, "assets", assets), html);
        return html.toString();
    }
}
