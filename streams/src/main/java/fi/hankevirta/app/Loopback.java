package fi.hankevirta.app;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells addresses that only this machine reaches. */
final class Loopback {
    private Loopback() {}

    /** Returns whether an address is one; a name that can't be resolved is none. */
    static boolean isLoopback(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
