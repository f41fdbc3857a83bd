package fi.hankevirta.dashboard;

import fi.hankevirta.api.EntityTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Files of pages, each under a path that is another when the file is: so browsers may keep them for ever. */
public final class Assets {
    static final String BASE = "/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml;charset=utf-8");
    private static final List<String> NAMES = List.of("dashboard.css", "dashboard.js", "icon.svg");

    private final Map<String, Asset> byPath;

    private Assets(Map<String, Asset> byPath) {
        this.byPath = Map.copyOf(byPath);
    }

    /**
     * A file.
     *
     * @param path where it is
     * @param type media type
     * @param text of the file
     */
    record Asset(String path, String type, String text) {}

    /** Reads the files that are shipped. */
    static Assets shipped() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        for (String name : NAMES) {
            byte[] bytes = read(name);
            String path = BASE + EntityTag.digest(bytes) + "/" + name;
            String type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
            assets.put(path, new Asset(path, type, new String(bytes, StandardCharsets.UTF_8)));
        }
        return new Assets(assets);
    }

    /** Returns the path of a file by its name. */
    public String path(String name) {
        return byPath.keySet().stream()
                .filter(path -> path.endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
