package fi.hankevirta.access;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.quota.ClientQuotaEntity;

/**
 * What a cluster says of who may do what.
 *
 * @param secured whether it checks rights at all
 * @param topics names of all topics
 * @param grants everything that anyone may do, and what is denied
 * @param users names of those with a SCRAM-SHA-512 password
 * @param quotas by whom they are for and Kafka's names
 */
record ClusterAccess(
        boolean secured,
        Set<String> topics,
        Set<AclBinding> grants,
        Set<String> users,
        Map<ClientQuotaEntity, Map<String, Double>> quotas) {}
