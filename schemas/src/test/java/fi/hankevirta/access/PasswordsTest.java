package fi.hankevirta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
    private static final String USER = "hankealue.etela-savo";
    private static final String GOOD = "sixteen or longer";

    @TempDir
    private Path temp;

    @Test
    void newPasswordsAreRandomAndOnlyTheirOwnerReadsThem() throws IOException {
        // Given
        Path folder = temp.resolve("passwords");
        Passwords passwords = new Passwords(folder, Map.of());

        // When
        List<String> made = passwords.make(List.of(USER, "pipeline"));

        // Then
        assertThat(made).containsExactly(USER, "pipeline");
        assertThat(passwords.of(USER)).hasSize(32).isNotEqualTo(passwords.of("pipeline"));
        if (isPosix()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(USER + ".password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aPasswordThatIsThereIsKept() {
        // Given
        Passwords passwords = new Passwords(temp, Map.of("HANKEVIRTA_PASSWORD_PIPELINE", GOOD));
        passwords.make(List.of(USER));
        String before = passwords.of(USER);

        // When
        List<String> made = passwords.make(List.of(USER, "pipeline"));

        // Then
        assertThat(made).isEmpty();
        assertThat(passwords.of(USER)).isEqualTo(before);
        assertThat(passwords.of("pipeline")).isEqualTo(GOOD);
    }

    @Test
    void aVariableGoesBeforeAFile() {
        // Given
        Passwords passwords = new Passwords(temp, Map.of("HANKEVIRTA_PASSWORD_HANKEALUE_ETELA_SAVO", GOOD + "\n"));
        SecretFile.create(temp.resolve(USER + ".password"), "another long password".getBytes(StandardCharsets.UTF_8));

        // When, Then
        assertThat(passwords.of(USER)).isEqualTo(GOOD);
    }

    @Test
    void aMissingPasswordNamesTheFileAndTheVariable() {
        assertThatThrownBy(() -> new Passwords(null, Map.of()).of(USER))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining(USER + ".password")
                .hasMessageContaining("HANKEVIRTA_PASSWORD_HANKEALUE_ETELA_SAVO");
        assertThatThrownBy(() -> new Passwords(temp, Map.of()).of(USER))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining(temp.resolve(USER + ".password").toString());
    }

    @Test
    void aShortPasswordIsRefusedWithoutShowingIt() {
        assertThatThrownBy(
                        () -> new Passwords(temp, Map.of("HANKEVIRTA_PASSWORD_PIPELINE", "shortsecret")).of("pipeline"))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("16")
                .hasMessageNotContaining("shortsecret");
    }

    @Test
    void aFileThatOthersReadIsRefused() throws IOException {
        // Given
        assumeTrue(isPosix(), "file permissions are POSIX's");
        new Passwords(temp, Map.of()).make(List.of(USER));
        Files.setPosixFilePermissions(temp.resolve(USER + ".password"), PosixFilePermissions.fromString("rw-r-----"));

        // When, Then
        assertThatThrownBy(() -> new Passwords(temp, Map.of()).of(USER))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("chmod 600");
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
