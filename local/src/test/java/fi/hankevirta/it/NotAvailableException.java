package fi.hankevirta.it;

/** This machine lacks what a test needs; the message says what. */
final class NotAvailableException extends Exception {
    NotAvailableException(String message) {
        super(message);
    }
}
