package fi.hankevirta.catalogue;

/** What the rows of a figure are about, which decides whether they are open (specification, sections 6 and 7). */
public enum DisclosureClass {
    /** Class O: organisations, open. */
    ORGANISATIONS,
    /** Class P: persons, under disclosure control when published. */
    PERSONS
}
