package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.figure.Figure;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

/** The same laws in the whole topology, a few times: it takes a hundred times as long. */
@PropertyDefaults(tries = 3, edgeCases = EdgeCasesMode.NONE)
class MetamorphicDriverTest extends MetamorphicLaws {
    @Override
    SortedMap<String, Figure> figures(List<Arrival> arrivals, long seed) {
        return PipelineDriver.figures(Samples.REGISTER, arrivals, seed);
    }
}
