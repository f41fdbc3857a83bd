package fi.hankevirta.catalogue;

import fi.hankevirta.figure.PublishedStatus;

/**
 * What one status of a row means to whoever reads it (specification, section 6).
 *
 * @param id the status as rows carry it, never UNKNOWN
 * @param names what a legend calls it
 * @param meaning one sentence that says what it means
 */
public record StatusEntry(PublishedStatus id, Texts names, Texts meaning) {}
