package fi.hankevirta.export;

import fi.hankevirta.catalogue.CodeCatalogue;
import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.catalogue.StatusCatalogue;
import fi.hankevirta.register.Register;
import java.util.List;
import java.util.Optional;

/** All formats that released rows are handed out in: where the command and an API begin. */
public final class Exports {
    private final List<Export> all;

    /**
     * Prepares the formats.
     *
     * @param register of the installation
     * @param figures the definitions whose version every file names
     * @param statuses the legend of statuses
     * @param codes names of levels and breakdowns
     */
    public Exports(Register register, FigureCatalogue figures, StatusCatalogue statuses, CodeCatalogue codes) {
        Wording wording = new Wording(register, figures, statuses, codes);
        this.all = List.of(
                CsvExport.international(wording),
                CsvExport.finnish(wording),
                new JsonStatExport(wording),
                new SotkanetExport(wording));
    }

    /** Prepares the formats with the definitions that are shipped. */
    public static Exports of(Register register) {
        return new Exports(register, FigureCatalogue.shipped(), StatusCatalogue.shipped(), CodeCatalogue.shipped());
    }

    /** Returns the names of the formats, in a stable order. */
    public List<String> formats() {
        return all.stream().map(Export::format).toList();
    }

    /** Finds a format by its name, exactly. */
    public Optional<Export> of(String format) {
        return all.stream().filter(export -> export.format().equals(format)).findFirst();
    }
}
