package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the distribution ships is told, and may be shipped. */
@ExtendWith(DistributionIT.WithBill.class)
class DistributionIT {
    private static final Path DISTRIBUTION = Path.of("target", "hankevirta");
    private static final Path BILL = DISTRIBUTION.resolve("sbom.cyclonedx.json");

    /** The bill is of this jar, and lists what it needs. */
    private static final String ITSELF = "local-";

    private final Sbom sbom;

    DistributionIT() throws IOException {
        sbom = Sbom.read(BILL);
    }

    @Test
    void theBillOfMaterialsListsTheLibrariesThatAreShippedAndNoOther() throws IOException {
        try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("lib"))) {
            List<String> shipped = jars.filter(
                            jar -> !jar.getFileName().toString().startsWith(ITSELF))
                    .map(jar -> jar.getFileName() + " " + sha256(jar))
                    .toList();
            assertThat(sbom.components())
                    .extracting(component -> component.name() + ".jar " + component.sha256())
                    .containsExactlyInAnyOrderElementsOf(shipped);
        }
    }

    @Test
    void everyLibraryHasALicenceThatIsAllowedAndNoneIsAllowedInVain() throws IOException {
        Set<String> allowed = allowed();

        assertThat(sbom.refused(allowed))
                .as("libraries whose licence is not in allowed-licences.txt")
                .isEmpty();
        assertThat(sbom.components()).flatExtracting(Sbom.Component::licences).containsAll(allowed);
    }

    @Test
    void anotherLicenceOrNoneIsRefused() throws IOException {
        Sbom other = new Sbom(List.of(
                new Sbom.Component("a-1", "", Set.of("SSPL-1.0")),
                new Sbom.Component("b-1", "", Set.of()),
                new Sbom.Component("c-1", "", Set.of("GPL-2.0-only", "MIT"))));

        assertThat(other.refused(allowed())).containsExactly("a-1: [SSPL-1.0]", "b-1: []");
    }

    private static Set<String> allowed() throws IOException {
        try (InputStream in = DistributionIT.class.getResourceAsStream("/allowed-licences.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }

    private static String sha256(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) { // Every Java has it.
            throw new IllegalStateException(e);
        }
    }

    /** Skips the tests aloud where no bill was made. */
    static final class WithBill implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Requirement.BILLS.evaluate(
                    "the check of what the distribution ships",
                    () -> Files.exists(BILL)
                            ? Optional.empty()
                            : Optional.of("Maven made no bill of materials; it does so only without --offline"));
        }
    }
}
