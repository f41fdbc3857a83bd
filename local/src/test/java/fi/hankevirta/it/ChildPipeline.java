package fi.hankevirta.it;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.pipeline.SmallRegister;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Runs a pipeline until it is killed; of the small installation; the arguments are its settings, {@code name=value}.
 */
final class ChildPipeline {
    private ChildPipeline() {}

    public static void main(String[] settings) throws InterruptedException {
        try (Pipeline pipeline = Pipeline.start(
                SmallRegister.of(Installation.SMALL),
                Arrays.stream(settings)
                        .map(setting -> setting.split("=", 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])))) {
            pipeline.awaitEnd();
        }
    }
}
