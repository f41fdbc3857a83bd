package fi.hankevirta.dashboard;

import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.register.Register;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.SenderReports;

/**
 * Everything that a page is made of, at one moment and in one language.
 *
 * @param vocabulary of the installation
 * @param naming in the language of the page
 * @param grid the rows that are shown
 * @param cells made of them
 * @param showing which rows these are
 * @param released rows that were released, whatever is shown
 * @param files whether the API hands out released rows as files
 * @param reports what the topics of senders tell beside figures; none where nobody may see that
 */
record Scene(
        Vocabulary vocabulary,
        Naming naming,
        Grid grid,
        Cells cells,
        Showing showing,
        FigureRows released,
        boolean files,
        SenderReports reports) {
    static Scene of(
            Vocabulary vocabulary,
            Phrases phrases,
            FigureRows shown,
            Showing showing,
            FigureRows released,
            boolean files,
            SenderReports reports) {
        Naming naming = new Naming(vocabulary, phrases);
        Grid grid = new Grid(shown);
        Silence silence = new Silence(vocabulary.register(), grid, showing);
        Cells cells = new Cells(grid, vocabulary, naming, silence);
        return new Scene(vocabulary, naming, grid, cells, showing, released, files, reports);
    }

    Register register() {
        return vocabulary.register();
    }

    Phrases t() {
        return naming.phrases();
    }

    /** Returns the path of a page in the language of this one. */
    String path(String page) {
        return "/" + t().tag() + "/" + page;
    }
}
