package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.topic.EventStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Outlet OUTLET = Outlet.of("LAPPI", EventStream.SPRO_NOTIFICATION, "topic", List.of());
    private static final Habits PROMPT = new Habits(0, 0, 0, 0);

    @Test
    void anEmptyAgendaHasNothingNext() {
        assertThat(new Agenda().first()).isNull();
    }

    @Test
    void whatIsDueAtTheSameTimeComesByItsPlace() {
        // Given
        Agenda agenda = new Agenda();
        Life<?> second = life(1000, 2);
        Life<?> first = life(1000, 1);
        agenda.add(second);
        agenda.add(first);

        // When / Then
        assertThat((Object) agenda.first()).isSameAs(first);
    }

    @Property(tries = 200)
    void thingsComeInTheOrderOfTheirTimesHoweverTheyAreAdded(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        Agenda agenda = new Agenda();
        List<Long> taken = new ArrayList<>();
        long now = 100 * Days.DAY;
        for (int i = 0; i < 50; i++) {
            agenda.add(life(now + random.nextLong(40 * Days.DAY), i));
        }

        // When
        for (int i = 50; agenda.first() != null; i++) {
            Life<?> life = agenda.first();
            now = life == null ? now : life.due();
            agenda.removeFirst();
            taken.add(now);
            if (i < 150) {
                agenda.add(life(now + random.nextLong(40 * Days.DAY), i));
            }
        }

        // Then
        assertThat(taken).hasSize(150).isSorted();
        assertThat(agenda.size()).isZero();
    }

    private static Life<?> life(long time, long place) {
        List<Revision<String>> revisions = List.of(new Revision<>(1, time, Nature.ORDINARY, false, "state"));
        Life<String> life = new Life<>(
                OUTLET, new Silent(), revisions, Schedule.of(revisions, PROMPT, new Chance(1), Long.MAX_VALUE));
        life.enrol(place);
        return life;
    }

    private static final class Silent implements Thing<String> {
        @Override
        public SpecificRecord event(Revision<String> revision) {
            throw new AssertionError("an agenda asks for no event");
        }

        @Override
        public Mending<String> mending(Chance chance) {
            throw new AssertionError("an agenda mends nothing");
        }
    }
}
