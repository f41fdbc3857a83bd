package fi.hankevirta.dashboard;

import fi.hankevirta.catalogue.FigureEntry;
import java.util.List;

/** One kind of page. */
interface View {
    /** Returns its name in paths. */
    String name();

    /** Returns the names of the parameters that may be given. */
    default List<String> parameters() {
        return List.of();
    }

    /** Returns whether a figure may be asked for. */
    default boolean allows(FigureEntry figure) {
        return true;
    }

    /** Returns the figure that is shown when none is asked for; empty where none can be. */
    default String usual() {
        return "";
    }

    /** Returns whether it shows nothing but rows, so that it stays the same while they do. */
    default boolean isOfRowsAlone() {
        return true;
    }

    /**
     * Makes its content.
     *
     * @throws WrongRequest when what is asked for is not there
     */
    PageContent page(Wanted wanted, Scene scene);
}
