package fi.hankevirta.local;

import fi.hankevirta.access.Passwords;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the passwords of users come from. */
final class PasswordOptions {
    @Option(
            names = "--passwords",
            paramLabel = "DIR",
            description = "Folder with a file PRINCIPAL.password for each user that is missing, readable by its owner"
                    + " alone. A variable HANKEVIRTA_PASSWORD_PRINCIPAL goes before, with _ for . and -.")
    private @Nullable Path folder;

    @Option(
            names = "--make-passwords",
            description = "Make a random password, in that folder, for each user that is missing and has none.")
    private boolean make;

    @Option(
            names = "--renew-password",
            paramLabel = "PRINCIPAL",
            description = "Give a user that is there the password that is now in its file; may be repeated.")
    private List<String> renewed = List.of();

    Passwords passwords() {
        return new Passwords(folder, System.getenv());
    }

    boolean isMaking() {
        return make;
    }

    List<String> renewed() {
        return renewed;
    }
}
