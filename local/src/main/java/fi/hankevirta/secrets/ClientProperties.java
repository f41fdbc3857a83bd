package fi.hankevirta.secrets;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Properties;

/** Settings of a principal's Kafka client, complete in one file: who hands it to someone hands out no other. */
final class ClientProperties {
    private ClientProperties() {}

    /** Settings of a client that proves itself by a password. */
    static String scram(String bootstrapServers, String principal, String password, String authority) {
        Properties settings = common("SASL_SSL", authority);
        settings.setProperty("bootstrap.servers", bootstrapServers);
        settings.setProperty("sasl.mechanism", "SCRAM-SHA-512");
        settings.setProperty(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + principal
                        + "\" password=\"" + password.replace("\\", "\\\\").replace("\"", "\\\"") + "\";");
        return text(settings);
    }

    /** Settings of a client that proves itself by a certificate. */
    static String tls(Identity identity, String authority) {
        Properties settings = common("SSL", authority);
        settings.setProperty("ssl.keystore.type", "PEM");
        settings.setProperty("ssl.keystore.key", identity.key());
        settings.setProperty("ssl.keystore.certificate.chain", identity.certificate());
        return text(settings);
    }

    private static Properties common(String protocol, String authority) {
        Properties settings = new Properties();
        settings.setProperty("security.protocol", protocol);
        settings.setProperty("ssl.truststore.type", "PEM");
        settings.setProperty("ssl.truststore.certificates", authority);
        return settings;
    }

    private static String text(Properties settings) {
        StringWriter text = new StringWriter();
        try {
            settings.store(text, "Secret: whoever reads this file is its principal to the cluster.");
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return text.toString();
    }
}
