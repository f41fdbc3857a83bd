package fi.hankevirta.bench;

import fi.hankevirta.app.PipelineSettings;
import fi.hankevirta.progress.Targets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigDef;

/** What the pipeline does when nothing else is said, by its own declarations of settings. */
final class Defaults {
    private static final ConfigDef DECLARED = PipelineSettings.declarations();

    private Defaults() {}

    /** Returns the days that figures are measured against. */
    static Targets targets() {
        return new Targets(number("spro.target.days"), number("closing.target.days"));
    }

    /** Returns how many stream threads there are. */
    static int threads() {
        return number("threads");
    }

    /** Returns where state is kept. */
    static String store() {
        return (String) of("store");
    }

    /** Returns where it can be kept; the declaration tells it as text only, in the form {@code [a, b]}. */
    static List<String> stores() {
        ConfigDef.ConfigKey key = Objects.requireNonNull(DECLARED.configKeys().get("store"));
        return List.of(String.valueOf(key.validator).replaceAll("[\\[\\] ]", "").split(",", -1));
    }

    private static int number(String setting) {
        return (Integer) of(setting);
    }

    private static Object of(String setting) {
        return Objects.requireNonNull(DECLARED.defaultValues().get(setting));
    }
}
