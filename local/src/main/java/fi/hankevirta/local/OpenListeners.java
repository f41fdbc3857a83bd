package fi.hankevirta.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a broker without encryption and authentication listens on: 127.0.0.1 alone. */
final class OpenListeners {
    private static final String PLAIN = ":PLAINTEXT";

    private OpenListeners() {}

    /**
     * Returns the settings by name.
     *
     * @param port that clients use
     * @param controllerPort that the broker itself uses
     */
    static Map<String, String> of(int port, int controllerPort) {
        String controller = LoopbackPort.HOST + ":" + controllerPort;
        String client = BrokerSettings.CLIENT_LISTENER + "://" + LoopbackPort.HOST + ":" + port;
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listeners", client + "," + BrokerSettings.CONTROLLER_LISTENER + "://" + controller);
        settings.put("advertised.listeners", client);
        settings.put(
                "listener.security.protocol.map",
                BrokerSettings.CLIENT_LISTENER + PLAIN + "," + BrokerSettings.CONTROLLER_LISTENER + PLAIN);
        settings.put("inter.broker.listener.name", BrokerSettings.CLIENT_LISTENER);
        settings.put("controller.listener.names", BrokerSettings.CONTROLLER_LISTENER);
        settings.put("controller.quorum.voters", BrokerSettings.NODE_ID + "@" + controller);
        return settings;
    }
}
