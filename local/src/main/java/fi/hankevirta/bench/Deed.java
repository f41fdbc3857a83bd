package fi.hankevirta.bench;

/** What happens to instances that share the work. */
enum Deed {
    KILL("one of two is killed"),
    JOIN("a second joins"),
    STOP("one of two is stopped"),
    RESTART("one of two is restarted");

    private final String text;

    Deed(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    void happen(Crew crew) {
        switch (this) {
            case KILL -> crew.killOldest();
            case JOIN -> crew.join();
            case STOP -> crew.stopOldest();
            case RESTART -> crew.restartOldest();
        }
    }
}
