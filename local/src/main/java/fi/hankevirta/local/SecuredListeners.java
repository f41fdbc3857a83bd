package fi.hankevirta.local;

import fi.hankevirta.secrets.Secrets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/**
 * What a secured broker listens on, all of it over TLS and on 127.0.0.1: clients prove themselves by a password, the
 * broker itself, the administrator and whoever else has one by a certificate. But for the broker and the administrator
 * nobody may do anything that is not granted.
 *
 * @param clientPort of those with a password
 * @param internalPort of those with a certificate
 * @param controllerPort that the broker itself uses
 */
record SecuredListeners(int clientPort, int internalPort, int controllerPort) {
    /** The listener of those with a certificate. */
    static final String INTERNAL_LISTENER = "INTERNAL";

    private static final String MECHANISM = "SCRAM-SHA-512";

    /** Returns the settings by name. */
    Map<String, String> settings(Secrets secrets) {
        String controller = LoopbackPort.HOST + ":" + controllerPort;
        String clients = BrokerSettings.CLIENT_LISTENER + "://" + LoopbackPort.HOST + ":" + clientPort + ","
                + INTERNAL_LISTENER + "://" + LoopbackPort.HOST + ":" + internalPort;
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listeners", clients + "," + BrokerSettings.CONTROLLER_LISTENER + "://" + controller);
        settings.put("advertised.listeners", clients);
        settings.put(
                "listener.security.protocol.map",
                BrokerSettings.CLIENT_LISTENER + ":SASL_SSL," + INTERNAL_LISTENER + ":SSL,"
                        + BrokerSettings.CONTROLLER_LISTENER + ":SSL");
        settings.put("inter.broker.listener.name", INTERNAL_LISTENER);
        settings.put("controller.listener.names", BrokerSettings.CONTROLLER_LISTENER);
        settings.put("controller.quorum.voters", BrokerSettings.NODE_ID + "@" + controller);
        addCertificates(settings, secrets);
        addRights(settings);
        return settings;
    }

    private static void addCertificates(Map<String, String> settings, Secrets secrets) {
        settings.put("ssl.keystore.type", "PEM");
        settings.put("ssl.keystore.location", secrets.broker().toString());
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", secrets.authority().toString());
        // The principal of a certificate is its common name, as a password's is its user's.
        settings.put("ssl.principal.mapping.rules", "RULE:^CN=([a-z0-9.-]+)$/$1/");
        settings.put(listener(INTERNAL_LISTENER) + "ssl.client.auth", "required");
        settings.put(listener(BrokerSettings.CONTROLLER_LISTENER) + "ssl.client.auth", "required");
    }

    private static void addRights(Map<String, String> settings) {
        String client = listener(BrokerSettings.CLIENT_LISTENER);
        settings.put(client + "sasl.enabled.mechanisms", MECHANISM);
        settings.put(
                client + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
        settings.put("super.users", "User:" + Secrets.BROKER + ";User:" + Secrets.ADMIN);
    }

    private static String listener(String name) {
        return "listener.name." + name.toLowerCase(Locale.ROOT) + ".";
    }
}
