package fi.hankevirta.dashboard;

import fi.hankevirta.api.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Explains what stands where there is no number, and that a zero is one. */
final class Legend {
    private Legend() {}

    static List<Frame.Explained> of(Vocabulary vocabulary, Phrases t, Showing showing) {
        List<Frame.Explained> legend = new ArrayList<>();
        legend.add(new Frame.Explained(Kind.ZERO, t.of("kind.zero"), t.of("kind.zero.meaning")));
        kinds(showing)
                .forEach(kind -> vocabulary
                        .statuses()
                        .of(kind.status())
                        .ifPresent(entry -> legend.add(new Frame.Explained(
                                kind,
                                entry.names().in(t.language()),
                                entry.meaning().in(t.language())))));
        if (showing == Showing.RELEASED) {
            legend.add(new Frame.Explained(
                    Kind.NOT_RELEASED, t.of("kind.not-released"), t.of("kind.not-released.meaning")));
        }
        return legend;
    }

    private static Stream<Kind> kinds(Showing showing) {
        Stream<Kind> always = Stream.of(Kind.UNDEFINED, Kind.NOT_REPORTED, Kind.NOT_PARTICIPATING);
        return showing == Showing.LIVE ? always : Stream.concat(always, Stream.of(Kind.SUPPRESSED, Kind.WITHDRAWN));
    }
}
