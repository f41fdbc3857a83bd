package fi.hankevirta.export;

import fi.hankevirta.catalogue.CodeCatalogue;
import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.catalogue.StatusCatalogue;
import fi.hankevirta.register.Register;

/**
 * What gives codes their names.
 *
 * @param register names of areas, milestones and methods
 * @param figures names and definitions of figures
 * @param statuses the legend of statuses
 * @param codes names of levels and breakdowns
 */
record Wording(Register register, FigureCatalogue figures, StatusCatalogue statuses, CodeCatalogue codes) {}
