package fi.hankevirta.local;

/** The user ended the command before it had started everything. */
final class StoppedException extends RuntimeException {}
