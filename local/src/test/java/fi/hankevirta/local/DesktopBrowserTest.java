package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page opens by itself where there is a desktop, and nowhere else. */
class DesktopBrowserTest {
    private static final String ADDRESS = "http://127.0.0.1:8080/";

    @ParameterizedTest
    @CsvSource({"Linux, DISPLAY, xdg-open", "Linux, WAYLAND_DISPLAY, xdg-open", "Mac OS X, SHELL, open"})
    void eachSystemHasItsCommand(String system, String variable, String command) {
        assertThat(DesktopBrowser.of(system, Map.of(variable, "any"))).contains(new DesktopBrowser(List.of(command)));
    }

    @Test
    void aSystemWithoutDesktopHasNone() {
        assertThat(DesktopBrowser.of("Linux", Map.of("SSH_TTY", "/dev/pts/0"))).isEmpty();
    }

    @Test
    void theCommandIsGivenTheAddress(@TempDir Path folder) throws IOException {
        Path command = folder.resolve("command");
        Path told = folder.resolve("told");
        Files.writeString(command, "#!/bin/sh\nprintf '%s' \"$1\" > '" + told + "'\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));

        new DesktopBrowser(List.of(command.toString())).open(ADDRESS);

        await("the command ran")
                .until(() -> Files.exists(told) && Files.readString(told).equals(ADDRESS));
    }

    @Test
    void aCommandThatIsNotThereIsTold(@TempDir Path folder) {
        DesktopBrowser missing =
                new DesktopBrowser(List.of(folder.resolve("missing").toString()));

        assertThatThrownBy(() -> missing.open(ADDRESS)).isInstanceOf(IOException.class);
    }
}
