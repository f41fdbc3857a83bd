package fi.hankevirta.app;

import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Which names an instance may have: Kafka appends the number of a thread. */
final class InstanceIdForm implements ConfigDef.Validator {
    private static final Pattern NAMES = Pattern.compile("[a-zA-Z0-9._-]{1,200}");
    private static final String WORDS = "1 to 200 of a-z, A-Z, 0-9, '.', '_', '-'";

    @Override
    public void ensureValid(String setting, @Nullable Object value) {
        if (value instanceof String name && !NAMES.matcher(name).matches()) {
            throw new ConfigException(setting, value, "it may have " + WORDS);
        }
    }

    @Override
    public String toString() {
        return "[" + WORDS + "]";
    }
}
