package fi.hankevirta.tally;

import fi.hankevirta.topic.EventStream;
import java.util.function.Consumer;

/** Takes what events contribute to cells, number by number, so that none needs an object. */
public interface ContributionSink {
    /** Takes one at a slot. */
    void one(Tally tally, String area, int month, String breakdown, long recordedAt, int slot);

    /** Takes amounts for the first two slots. */
    void two(Tally tally, String area, int month, String breakdown, long recordedAt, long first, long second);

    /** Takes amounts for the slots from the first on; they are the sink's only until it returns. */
    void all(Tally tally, String area, int month, String breakdown, long recordedAt, long[] amounts);

    /** Returns whether what events of a stream contribute is asked for; it is taken in any case. */
    default boolean wants(EventStream stream) {
        return true;
    }

    /** Takes a contribution that is an object. */
    void accept(Contribution contribution);

    /** Returns a sink that makes an object of each contribution. */
    static ContributionSink to(Consumer<Contribution> each) {
        return new ContributionSink() {
            @Override
            public void one(Tally tally, String area, int month, String breakdown, long recordedAt, int slot) {
                accept(Contribution.at(new Cell(tally, area, month, breakdown), recordedAt, slot));
            }

            @Override
            public void two(
                    Tally tally, String area, int month, String breakdown, long recordedAt, long first, long second) {
                accept(Contribution.of(new Cell(tally, area, month, breakdown), recordedAt, first, second));
            }

            @Override
            public void all(Tally tally, String area, int month, String breakdown, long recordedAt, long[] amounts) {
                accept(Contribution.of(new Cell(tally, area, month, breakdown), recordedAt, amounts.clone()));
            }

            @Override
            public void accept(Contribution contribution) {
                each.accept(contribution);
            }
        };
    }
}
