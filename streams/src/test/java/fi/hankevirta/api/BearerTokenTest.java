package fi.hankevirta.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.access.SecretException;
import fi.hankevirta.access.SecretFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token is read from a file that only its owner may read. */
class BearerTokenTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {TOKEN, TOKEN + "\n", TOKEN + "\r\n"})
    void aTokenIsReadWithoutTheEndOfItsLine(String content) {
        BearerToken token = BearerToken.read(file(content));

        assertThat(token.isIn("Bearer " + TOKEN)).isTrue();
        assertThat(token.isIn("Bearer " + TOKEN + "x")).isFalse();
        assertThat(token.isIn(null)).isFalse();
        assertThat(token.isIn("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "0123456789abcdef0123456789abcde\n",
                "0123456789abcdef 0123456789abcdef",
                "0123456789abcdef0123456789abcdef\nanother line",
                "ääääääääääääääääääääääääääääääää"
            })
    void whatIsNoTokenIsRefusedAndNotQuoted(String content) {
        Path file = file(content);

        assertThatThrownBy(() -> BearerToken.read(file))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("0123456789abcdef");
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        Path file = file(TOKEN);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> BearerToken.read(file)).hasMessageContaining("chmod 600");
    }

    private Path file(String content) {
        Path file = folder.resolve("token");
        SecretFile.create(file, content.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
