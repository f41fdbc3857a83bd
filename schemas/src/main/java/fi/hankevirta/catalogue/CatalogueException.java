package fi.hankevirta.catalogue;

/** A catalogue that can't be used; its message is one line with the entry, the field and the reason. */
public final class CatalogueException extends RuntimeException {
    CatalogueException(String entry, String reason) {
        super((entry + ": " + reason).replaceAll("\\R", " "));
    }
}
