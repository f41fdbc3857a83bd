package fi.hankevirta.catalogue;

/** A catalogue that can't be used; its message is one line with the figure, the field and the reason. */
public final class CatalogueException extends RuntimeException {
    CatalogueException(String figure, String reason) {
        super((figure + ": " + reason).replaceAll("\\R", " "));
    }
}
