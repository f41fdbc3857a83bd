package fi.hankevirta.access;

import fi.hankevirta.topic.TopicFault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;

/** One difference between what is declared and what the cluster has. */
public sealed interface Change {
    /** Who mends a difference. */
    enum Mending {
        /** Applying the plan does. */
        APPLIED,
        /** Applying the plan does when it is told to remove what nobody declared. */
        PRUNED,
        /** People do: it could lose data, or lies outside the cluster's reach. */
        BY_HAND
    }

    /** Returns who mends it. */
    Mending mending();

    /** Returns the difference as one line that begins with + for what is missing, - for too much, else ~ or !. */
    String text();

    /** A topic is missing, or is not as declared. */
    record OfTopic(TopicFault fault) implements Change {
        @Override
        public Mending mending() {
            return fault.isMendedByApplying() ? Mending.APPLIED : Mending.BY_HAND;
        }

        @Override
        public String text() {
            if (fault.what().equals(TopicFault.EXISTENCE)) {
                return "+ topic " + fault.topic();
            }
            return mending() == Mending.APPLIED
                    ? "~ topic " + fault.topic() + ": " + fault.what() + " " + fault.found() + " -> " + fault.wanted()
                    : "! topic " + fault.message();
        }
    }

    /** There is a topic that nobody declared, under a name that only declared topics should have. */
    record ExtraTopic(String topic) implements Change {
        @Override
        public Mending mending() {
            return Mending.BY_HAND;
        }

        @Override
        public String text() {
            return "! topic " + topic + ": nobody declared it; if no area of an older register had it, delete it with: "
                    + "kafka-topics.sh --delete --topic " + topic;
        }
    }

    /**
     * Grants of one principal on one resource are missing, or there though nobody declared them.
     *
     * @param isMissing whether they are missing
     * @param grants of the same principal and resource, of the same kind
     */
    record OfGrants(boolean isMissing, List<AclBinding> grants) implements Change {
        @Override
        public Mending mending() {
            return isMissing ? Mending.APPLIED : Mending.PRUNED;
        }

        @Override
        public String text() {
            AclBinding first = grants.get(0);
            String verb = first.entry().permissionType() == AclPermissionType.DENY ? " must not " : " may ";
            String rights = grants.stream()
                    .map(grant -> grant.entry().operation().name())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
            return sign(isMissing) + "grant " + first.entry().principal() + verb + rights + " on "
                    + resource(first.pattern());
        }

        private static String resource(ResourcePattern pattern) {
            String name = pattern.patternType() == PatternType.PREFIXED ? pattern.name() + "..." : pattern.name();
            return pattern.resourceType() + " " + name;
        }
    }

    /** A user is missing, or there though nobody declared it. */
    record OfUser(boolean isMissing, String user) implements Change {
        @Override
        public Mending mending() {
            return isMissing ? Mending.APPLIED : Mending.PRUNED;
        }

        @Override
        public String text() {
            return sign(isMissing) + "user " + user;
        }
    }

    /**
     * Quotas differ.
     *
     * @param wanted by Kafka's names; empty when nobody declared any
     */
    record OfQuotas(ClientQuotaEntity entity, Map<String, Double> found, Map<String, Double> wanted) implements Change {
        @Override
        public Mending mending() {
            return wanted.isEmpty() ? Mending.PRUNED : Mending.APPLIED;
        }

        @Override
        public String text() {
            return "~ quota of " + new TreeMap<>(entity.entries()) + ": " + told(found) + " -> " + told(wanted);
        }

        private static String told(Map<String, Double> quotas) {
            return quotas.isEmpty() ? "none" : new TreeMap<>(quotas).toString();
        }
    }

    /** The cluster checks nobody's rights. */
    record NoAuthorizer() implements Change {
        @Override
        public Mending mending() {
            return Mending.BY_HAND;
        }

        @Override
        public String text() {
            return "! the cluster has no authorizer, so everyone may read and write everything: set "
                    + "authorizer.class.name of its brokers, or say --open if it is meant to be open";
        }
    }

    private static String sign(boolean isMissing) {
        return isMissing ? "+ " : "- ";
    }
}
