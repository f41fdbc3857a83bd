package fi.hankevirta.app;

import fi.hankevirta.api.Api;
import io.javalin.config.JettyConfig;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How much a client may ask for, and for how long: enough for probes and collectors of metrics, and little more. */
final class HttpLimits {
    /** Greatest request line and headers together, in bytes. */
    static final int REQUEST_BYTES = 8 * 1024;

    /** Most connections at a time; others wait until one of them ends. */
    static final int CONNECTIONS = 64;

    /** How long a connection may say nothing. */
    static final Duration IDLE = Duration.ofSeconds(10);

    /** How long it may when others wait for it. */
    private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(1);

    /** Streams keep theirs for long, so that there are as many for them as there can be streams. */
    private static final int THREADS = 16 + Api.STREAMS;

    private HttpLimits() {}

    /** Sets the limits, what guards them, and where to listen. */
    static void apply(JettyConfig jetty, String host, int port) {
        jetty.threadPool = new QueuedThreadPool(THREADS);
        jetty.modifyHttpConfiguration(HttpLimits::restrict);
        jetty.addConnector((server, http) -> connector(server, http, host, port));
        jetty.modifyServer(server -> {
            NetworkConnectionLimit limit = new NetworkConnectionLimit(CONNECTIONS, server);
            limit.setEndPointIdleTimeout(IDLE_WHEN_FULL.toMillis());
            server.addBean(limit);
            server.setErrorHandler(new PlainErrors());
            server.setHandler(new HttpGuard());
        });
        jetty.modifyServletContextHandler(context -> context.setErrorHandler(new PlainErrors()));
    }

    private static void restrict(HttpConfiguration http) {
        http.setRequestHeaderSize(REQUEST_BYTES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.addCustomizer((request, headers) -> {
            SecurityHeaders.addTo(headers);
            return request;
        });
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        return connector;
    }
}
