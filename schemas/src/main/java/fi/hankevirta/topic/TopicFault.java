package fi.hankevirta.topic;

/**
 * One way in which a cluster's topics are not as declared.
 *
 * @param topic name of the topic
 * @param what what differs: {@link #EXISTENCE}, {@link #PARTITIONS} or the name of a topic setting
 * @param found what the cluster has
 * @param wanted what the declaration says
 * @param mending what to do about it, one line
 */
public record TopicFault(String topic, String what, String found, String wanted, String mending) {
    /** The topic is not there. */
    public static final String EXISTENCE = "existence";

    /** The number of partitions differs. */
    public static final String PARTITIONS = "partitions";

    static TopicFault missing(Topic<?, ?> topic) {
        return new TopicFault(
                topic.name(), EXISTENCE, "missing", "present", "create it with the command: hankevirta topics apply");
    }

    static TopicFault partitions(Topic<?, ?> topic, int found, boolean allAgree) {
        return new TopicFault(
                topic.name(),
                PARTITIONS,
                Integer.toString(found),
                Integer.toString(topic.partitions()),
                partitionMending(topic, found, allAgree));
    }

    static TopicFault setting(Topic<?, ?> topic, String name, String found, String wanted) {
        return new TopicFault(topic.name(), name, found, wanted, "set it with the command: hankevirta topics apply");
    }

    /** Returns whether {@link TopicProvisioning} can mend it; another number of partitions would move keys. */
    public boolean isMendedByApplying() {
        return !what.equals(PARTITIONS);
    }

    /** Returns whether it is a setting of a topic that exists. */
    boolean isOfSetting() {
        return !what.equals(EXISTENCE) && !what.equals(PARTITIONS);
    }

    /** Returns the fault and its mending as one line. */
    public String message() {
        return topic + ": " + what + " is " + found + ", wanted " + wanted + "; " + mending;
    }

    private static String partitionMending(Topic<?, ?> topic, int found, boolean allAgree) {
        if (allAgree) {
            return "start with partitions=" + found + ", which every topic that the pipeline reads has";
        }
        if (found < topic.partitions()) {
            return "add partitions with: kafka-topics.sh --alter --topic " + topic.name() + " --partitions "
                    + topic.partitions();
        }
        return "a topic can't lose partitions: bring all topics that the pipeline reads to the same greater number";
    }
}
