package fi.hankevirta.pipeline;

import fi.hankevirta.register.Register;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Samples for properties: first some of fixed seeds, the same in every run, then random ones, whose lists of events
 * shrink when they fail. A property asks for the fixed ones first by {@code edgeCases = EdgeCasesMode.FIRST}.
 */
final class Samples extends DomainContextBase {
    /** Two areas of one cooperation area, one of another, and one that is not expected to report AVAIN. */
    static final Register REGISTER = SmallRegister.of(List.of("ETELA_POHJANMAA", "PIRKANMAA", "SATAKUNTA", "HELSINKI"));

    private static final int MOST_EVENTS = 200;
    private static final int FIXED = 5;

    @Provide
    Arbitrary<Sample> samples() {
        var events = Arbitraries.randomValue(random -> new RandomEvents(REGISTER, random).arrival(0))
                .list()
                .ofMaxSize(MOST_EVENTS)
                .withSizeDistribution(RandomDistribution.uniform());
        var seeds = Arbitraries.longs().withDistribution(RandomDistribution.uniform());
        return new FixedFirst<>(Combinators.combine(events, seeds).as(Sample::new), FIXED);
    }
}
