package fi.hankevirta.app;

import fi.hankevirta.dashboard.Showing;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/** What the setting of the dashboard means. */
final class DashboardSetting {
    static final String OFF = "off";

    private DashboardSetting() {}

    /**
     * Returns which rows are shown; empty for no dashboard.
     *
     * @param value of the setting, which is one that is allowed
     * @param host address that the dashboard is served on
     * @throws StartException when live figures would be shown to other machines
     */
    static Optional<Showing> read(String value, String host) {
        if (value.equals(OFF)) {
            return Optional.empty();
        }
        Showing showing = Showing.valueOf(value.toUpperCase(Locale.ROOT));
        if (showing == Showing.LIVE && !isLoopback(host)) {
            throw new StartException(PipelineSettings.DASHBOARD
                    + "=live shows figures in which persons are not protected, and " + PipelineSettings.HTTP_HOST + "="
                    + host + " may be reached from other machines: set " + PipelineSettings.HTTP_HOST
                    + "=127.0.0.1, or "
                    + PipelineSettings.DASHBOARD + "=released");
        }
        return Optional.of(showing);
    }

    /** Returns whether only this machine reaches an address; a name that can't be resolved is none. */
    private static boolean isLoopback(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
