package fi.hankevirta.access;

import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import java.util.ArrayList;
import java.util.List;

/**
 * Someone who has credentials of the cluster: a user of SASL/SCRAM, or the common name of a client's certificate.
 *
 * @param name of the user; a sender's is what its topics begin with, for example {@code hankealue.lappi}
 * @param role what it is for
 */
public record Principal(String name, Role role) {
    /** Begins the name of every sender. */
    public static final String SENDERS = "hankealue.";

    static final String KAFKA_TYPE = "User:";

    /** The principal of the pipeline. */
    public static final Principal PIPELINE = new Principal("pipeline", Role.PIPELINE);

    /** The principal of those who prove and explain. */
    public static final Principal OPERATOR = new Principal("operator", Role.OPERATOR);

    private static final List<Principal> READERS_AND_OFFICERS = List.of(
            new Principal("thl", Role.THL),
            new Principal("dashboard", Role.DASHBOARD),
            new Principal("release-officer", Role.RELEASE_OFFICER),
            OPERATOR);

    /** Returns the principal of a sender, given by its register code or as THL. */
    public static Principal sender(String code) {
        String prefix = Topics.prefix(code);
        return new Principal(prefix.substring(0, prefix.length() - 1), Role.SENDER);
    }

    /** Returns every principal of an installation, in a stable order. */
    public static List<Principal> all(Topics topics) {
        List<Principal> all =
                new ArrayList<>(topics.senders().stream().map(Principal::sender).toList());
        all.add(PIPELINE);
        all.addAll(READERS_AND_OFFICERS);
        return List.copyOf(all);
    }

    /** Returns what the names of its consumer groups begin with; for a sender, of its topics too. */
    public String prefix() {
        return name + ".";
    }

    /** Returns the name as the cluster's grants write it. */
    public String kafkaName() {
        return KAFKA_TYPE + name;
    }

    boolean owns(Topic<?, ?> topic) {
        return topic.name().startsWith(prefix());
    }
}
