package fi.hankevirta.pipeline;

import fi.hankevirta.register.Register;
import fi.hankevirta.register.RegisterSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shipped register cut down to some areas: Kafka's test driver is slow with many topics. */
public final class SmallRegister {
    private static final List<String> WITH_AREAS =
            List.of("hankealueet.csv", "pilot-participants.csv", "expected-reporting.csv");

    private static final List<String> OTHERS = List.of(
            "avain-domains.csv",
            "milestone-schedule.csv",
            "milestones.csv",
            "pilot2-methods.csv",
            "programme-goals.csv",
            "structural-baseline-2020-09.csv",
            "yta.csv");

    private SmallRegister() {}

    /** Returns the register of these areas, by their codes. */
    public static Register of(List<String> areas) {
        return of(areas, Map.of());
    }

    /** The same, with a line more in some of its files. */
    public static Register of(List<String> areas, Map<String, String> added) {
        return Register.load(file -> {
            String kept = text(file, areas);
            kept = added.containsKey(file) ? kept.strip() + "\n" + added.get(file) + "\n" : kept;
            return new ByteArrayInputStream(kept.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Writes the register of these areas into a folder, as the option {@code --register} takes it. */
    public static void write(Path folder, List<String> areas) {
        try {
            Files.createDirectories(folder);
            for (String file :
                    Stream.concat(WITH_AREAS.stream(), OTHERS.stream()).toList()) {
                Files.writeString(folder.resolve(file), text(file, areas));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file, List<String> areas) throws IOException {
        try (InputStream in = RegisterSource.shipped().open(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return WITH_AREAS.contains(file) ? cut(text, areas) : text;
        }
    }

    private static String cut(String csv, List<String> areas) {
        List<String> lines = csv.lines().toList();
        return lines.stream()
                .filter(line -> line.equals(lines.get(0))
                        || areas.stream().anyMatch(area -> ("," + line + ",").contains("," + area + ",")))
                .collect(Collectors.joining("\n"));
    }
}
