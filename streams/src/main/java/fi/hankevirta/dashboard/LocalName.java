package fi.hankevirta.dashboard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what asks this machine by one of its own names. A page of another host could have its name lead here,
 * and then read what only this machine may.
 */
final class LocalName implements Handler {
    private static final int MISDIRECTED = 421;
    private static final Pattern NAMES = Pattern.compile("(?i)(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]{1,5})?");

    private final Handler handler;

    LocalName(Handler handler) {
        this.handler = handler;
    }

    @Override
    public void handle(Context context) throws Exception {
        if (isLocal(context.header("Host"))) {
            handler.handle(context);
        } else {
            context.status(MISDIRECTED).result("421 live figures are told to this machine alone: ask for localhost\n");
        }
    }

    static boolean isLocal(@Nullable String host) {
        return host != null && NAMES.matcher(host).matches();
    }
}
