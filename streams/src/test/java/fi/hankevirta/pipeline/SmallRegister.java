package fi.hankevirta.pipeline;

import fi.hankevirta.register.Register;
import fi.hankevirta.register.RegisterSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The shipped register cut down to some areas: Kafka's test driver is slow with many topics. */
public final class SmallRegister {
    private static final List<String> WITH_AREAS =
            List.of("hankealueet.csv", "pilot-participants.csv", "expected-reporting.csv");

    private SmallRegister() {}

    /** Returns the register of these areas, by their codes. */
    public static Register of(List<String> areas) {
        return of(areas, Map.of());
    }

    /** The same, with a line more in some of its files. */
    static Register of(List<String> areas, Map<String, String> added) {
        return Register.load(file -> {
            try (InputStream in = RegisterSource.shipped().open(file)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String kept = WITH_AREAS.contains(file) ? cut(text, areas) : text;
                kept = added.containsKey(file) ? kept.strip() + "\n" + added.get(file) + "\n" : kept;
                return new ByteArrayInputStream(kept.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static String cut(String csv, List<String> areas) {
        List<String> lines = csv.lines().toList();
        return lines.stream()
                .filter(line -> line.equals(lines.get(0))
                        || areas.stream().anyMatch(area -> ("," + line + ",").contains("," + area + ",")))
                .collect(Collectors.joining("\n"));
    }
}
