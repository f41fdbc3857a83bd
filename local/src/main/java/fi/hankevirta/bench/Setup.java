package fi.hankevirta.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * How instances are set up to take over from one another.
 *
 * @param standbys further instances that keep a copy of each state
 * @param sessionMs how long an instance may be silent, in milliseconds
 * @param named whether each has a name, under which its work waits for it
 */
record Setup(int standbys, int sessionMs, boolean named) {
    /** Returns the settings of the instance of a name. */
    Map<String, String> settings(String instance) {
        Map<String, String> settings = new HashMap<>();
        settings.put("standby.replicas", Integer.toString(standbys));
        settings.put("session.timeout.ms", Integer.toString(sessionMs));
        if (named) {
            settings.put("instance.id", instance);
        }
        return settings;
    }
}
