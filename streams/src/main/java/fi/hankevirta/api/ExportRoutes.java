package fi.hankevirta.api;

import fi.hankevirta.api.Problem.BadParameter;
import fi.hankevirta.export.Export;
import fi.hankevirta.export.ExportException;
import fi.hankevirta.export.Exports;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import fi.hankevirta.view.RowQuery;
import fi.hankevirta.view.ViewRow;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/** Released rows as files, a path for each format. */
final class ExportRoutes {
    /** An answer is made in memory: some ten megabytes at the most. */
    static final int MOST_ROWS = 20_000;

    private static final String DESCRIPTION = "The same rows as /values has, all of them in one file, as long as there"
            + " are no more than " + MOST_ROWS + ".";
    private static final String JSON_TYPE = "application/json";

    private final FigureView released;
    private final Vocabulary vocabulary;
    private final Exports exports;

    ExportRoutes(FigureView released, Vocabulary vocabulary) {
        this.released = released;
        this.vocabulary = vocabulary;
        this.exports =
                new Exports(vocabulary.register(), vocabulary.figures(), vocabulary.statuses(), vocabulary.codes());
    }

    List<Route> all() {
        return exports.formats().stream()
                .map(format -> route(exports.of(format).orElseThrow()))
                .toList();
    }

    private Route route(Export export) {
        return new Route(
                Route.BASE + "/exports/" + export.format(),
                "export-" + export.format(),
                "Released rows as " + export.format(),
                DESCRIPTION,
                RowParameters.of(vocabulary),
                export.mediaType(),
                export.mediaType().startsWith(JSON_TYPE) ? "File" : "Text",
                Route.Access.PUBLIC,
                (asked, context) -> answer(export, asked, context));
    }

    private void answer(Export export, Asked asked, Context context) {
        FigureRows present = Present.rows(released);
        List<ViewRow> rows = rows(export, present, RowParameters.query(asked));
        context.header("Content-Disposition", "attachment; filename=\"" + export.fileName(rows) + "\"");
        Answering.by(a -> new Answer(present.version() + vocabulary.version(), () -> bytes(export, rows, asked)))
                .answer(asked, context);
    }

    private static List<ViewRow> rows(Export export, FigureRows present, RowQuery query) {
        List<ViewRow> rows =
                present.rows(query).filter(export::holds).limit(MOST_ROWS + 1L).toList();
        if (rows.size() > MOST_ROWS) {
            throw new ProblemException(Problem.of(List.of(new BadParameter(
                    "figure",
                    "more than " + MOST_ROWS + " rows are asked for: ask for fewer figures, areas, levels or periods",
                    List.of()))));
        }
        return rows;
    }

    private static byte[] bytes(Export export, List<ViewRow> rows, Asked asked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            export.write(rows, asked.language(), out);
        } catch (ExportException e) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST_400, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
