package fi.hankevirta.bench;

import java.util.List;

/**
 * What happens to two instances.
 *
 * @param name that users know it by
 * @param setup of the instances
 * @param deeds what happens, one after another
 */
record Scenario(String name, Setup setup, List<Deed> deeds) {
    /** The shortest session of all, in milliseconds. */
    static final int SHORT_SESSION_MS = 500;

    private static final int SESSION_MS = 6_000;
    private static final int RESTART_SESSION_MS = 30_000;

    /** Returns all that can be measured. */
    static List<Scenario> all() {
        List<Deed> comeAndGo = List.of(Deed.KILL, Deed.JOIN, Deed.STOP);
        List<Deed> kill = List.of(Deed.KILL);
        return List.of(
                new Scenario("usual", new Setup(0, SESSION_MS, false), comeAndGo),
                new Scenario("standby", new Setup(1, SESSION_MS, false), comeAndGo),
                new Scenario("short", new Setup(0, SHORT_SESSION_MS, false), kill),
                new Scenario("short-standby", new Setup(1, SHORT_SESSION_MS, false), kill),
                new Scenario("named-standby", new Setup(1, SHORT_SESSION_MS, true), kill),
                new Scenario("named", new Setup(0, RESTART_SESSION_MS, true), List.of(Deed.RESTART)));
    }

    /**
     * Finds the one that a user names.
     *
     * @throws IllegalArgumentException when there is none of the name; the message says which there are
     */
    static Scenario of(String name) {
        return all().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no \"" + name + "\"; there are "
                        + String.join(", ", all().stream().map(Scenario::name).toList())));
    }
}
