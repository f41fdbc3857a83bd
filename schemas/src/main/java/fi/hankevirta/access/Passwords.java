package fi.hankevirta.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The passwords of principals, each in a file of its own, {@code <principal>.password}, or in an environment variable.
 * They are never shown.
 */
public final class Passwords {
    private static final String VARIABLE = "HANKEVIRTA_PASSWORD_";
    private static final int SHORTEST = 16;
    private static final int LONGEST = 512;
    private static final int RANDOM_BYTES = 24;

    private final @Nullable Path folder;
    private final Map<String, String> environment;

    /**
     * Looks for passwords.
     *
     * @param folder of the files; null for none
     * @param environment of the process; a variable goes before a file
     */
    public Passwords(@Nullable Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Returns the password of a principal; white space around it does not count.
     *
     * @throws SecretException when there is none, or it has less than 16 characters
     */
    public String of(String principal) {
        String variable = variable(principal);
        String given = environment.get(variable);
        if (given == null && folder == null) {
            throw new SecretException(
                    "the user " + principal + " needs a password: put it into a file " + principal
                            + ".password of a folder and name that with --passwords, or into " + variable,
                    null);
        }
        String password = given == null
                ? new String(SecretFile.read(file(principal), SHORTEST, LONGEST), StandardCharsets.UTF_8).strip()
                : given.strip();
        if (password.length() < SHORTEST) {
            throw new SecretException(
                    "the password of " + principal + " must have " + SHORTEST + " characters or more", null);
        }
        return password;
    }

    /**
     * Makes a random password for each principal that has none, in a file of the folder.
     *
     * @return the principals that it made one for
     */
    public List<String> make(Collection<String> principals) {
        if (folder == null) {
            throw new SecretException("new passwords need a folder: name it with --passwords", null);
        }
        SecretFile.createFolder(folder);
        List<String> made = new ArrayList<>();
        for (String principal : principals) {
            if (!environment.containsKey(variable(principal)) && !Files.exists(file(principal))) {
                SecretFile.create(file(principal), random().getBytes(StandardCharsets.UTF_8));
                made.add(principal);
            }
        }
        return List.copyOf(made);
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Path file(String principal) {
        return Objects.requireNonNull(folder).resolve(principal + ".password");
    }

    private static String variable(String principal) {
        return VARIABLE + principal.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
