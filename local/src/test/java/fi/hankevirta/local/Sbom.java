package fi.hankevirta.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The bill of materials that the build puts beside the libraries.
 *
 * @param components the libraries that it lists
 */
record Sbom(List<Component> components) {
    /**
     * One library.
     *
     * @param name of the library, with its version
     * @param sha256 checksum of its jar, in lower case hexadecimal digits
     * @param licences SPDX identifiers, or names where there is none; one of them holds, as the user chooses
     */
    record Component(String name, String sha256, Set<String> licences) {}

    static Sbom read(Path file) throws IOException {
        return new Sbom(stream(new JsonMapper().readTree(file.toFile()).path("components"))
                .map(Sbom::component)
                .toList());
    }

    /** Returns a line for each library that has none of the allowed licences. */
    List<String> refused(Set<String> allowed) {
        return components.stream()
                .filter(component -> component.licences().stream().noneMatch(allowed::contains))
                .map(component -> component.name() + ": " + component.licences())
                .toList();
    }

    private static Component component(JsonNode component) {
        String sha256 = stream(component.path("hashes"))
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst()
                .orElse("");
        Set<String> licences =
                stream(component.path("licenses")).map(Sbom::licence).collect(Collectors.toSet());
        return new Component(
                component.path("name").asText() + "-"
                        + component.path("version").asText(),
                sha256,
                licences);
    }

    /** Returns a licence as the bill names it, which has three ways to. */
    private static String licence(JsonNode choice) {
        JsonNode licence = choice.path("license");
        return choice.path("expression")
                .asText(licence.path("id").asText(licence.path("name").asText()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
