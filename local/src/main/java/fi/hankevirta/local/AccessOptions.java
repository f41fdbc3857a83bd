package fi.hankevirta.local;

import fi.hankevirta.access.AccessPlan;
import fi.hankevirta.access.AccessPlan.Users;
import fi.hankevirta.access.Quotas;
import fi.hankevirta.topic.Topics;
import picocli.CommandLine.Option;

/** Who may do what in the cluster. */
final class AccessOptions {
    @Option(
            names = "--open",
            description = "The cluster is meant to be open to everyone: no users, grants and quotas, only topics.")
    private boolean open;

    @Option(
            names = "--users",
            paramLabel = "scram|tls",
            defaultValue = "scram",
            description = "How principals prove who they are: by a password that the cluster keeps (SASL/SCRAM-SHA-512)"
                    + " or by a certificate with their name (default: ${DEFAULT-VALUE}).")
    private Users users = Users.SCRAM;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            defaultValue = "hankevirta",
            description = "The pipeline's application.id (default: ${DEFAULT-VALUE}).")
    private String applicationId = "";

    @Option(
            names = "--sender-byte-rate",
            paramLabel = "BYTES",
            defaultValue = "2097152",
            description = "Bytes a second that each sender may send, and read, on each broker "
                    + "(default: ${DEFAULT-VALUE}).")
    private long senderBytes;

    @Option(
            names = "--sender-request-percentage",
            paramLabel = "N",
            defaultValue = "50",
            description = "Share of one broker thread's time that each sender may take (default: ${DEFAULT-VALUE}).")
    private int senderRequests;

    /** Returns whether only topics are this cluster's affair. */
    boolean isOpen() {
        return open;
    }

    /** Plans the access to topics; a quota that can't be ends the command. */
    AccessPlan plan(Topics topics) {
        try {
            return AccessPlan.of(topics, applicationId, new Quotas(senderBytes, senderRequests), users);
        } catch (IllegalArgumentException e) {
            throw new CannotStartException("the access can't be planned: " + e.getMessage(), e);
        }
    }
}
