package fi.hankevirta.dashboard;

import java.util.List;

/** Something was asked for that is not there. It quotes nothing that was given but plain names of parameters. */
public final class WrongRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final String name;
    private final List<Part.Option> allowed;

    private WrongRequest(int status, String key, String name, List<Part.Option> allowed) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.name = name;
        this.allowed = List.copyOf(allowed);
    }

    /** A parameter is not known, or has a value that is not allowed. */
    static WrongRequest parameter(String key, String name, List<Part.Option> allowed) {
        return new WrongRequest(400, key, name, allowed);
    }

    /** There is no such page. */
    static WrongRequest page(String key, List<Part.Option> allowed) {
        return new WrongRequest(404, key, "", allowed);
    }

    public int status() {
        return status;
    }

    /** Returns the key of the text that says what is wrong. */
    public String key() {
        return key;
    }

    /** Returns the name of the parameter; empty for none. */
    public String name() {
        return name;
    }

    /** Returns what is allowed: values, and what they are called. */
    public List<Part.Option> allowed() {
        return allowed;
    }
}
