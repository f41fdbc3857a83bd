package fi.hankevirta.release;

import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.release.disclosure.PrimaryRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The identities between the counts of a domain, which everybody knows (specification, section 7): breakdowns in their
 * total, parts in their whole, areas in a YTA in the country, and quarters in a year in all time.
 */
final class CountTies {
    private static final String COUNTRY = "FI";
    private static final Map<String, String> TOTALS = Map.of("changed", "changes");

    private final Register register;
    private final CountBook book;
    private final PrimaryRule rule;
    private final BitSet sensitive;

    /**
     * @param sensitive gets the counts that no row tells, but that are small enough to be protected like rows
     */
    CountTies(Register register, CountBook book, PrimaryRule rule, BitSet sensitive) {
        this.register = register;
        this.book = book;
        this.rule = rule;
        this.sensitive = sensitive;
    }

    /**
     * Ties all counts of the book.
     *
     * @param periods in which there are counts
     */
    void tie(Set<ReleasePeriod> periods) {
        // What is left of a whole adds up if the whole and its parts do.
        List<CountKey> told = book.keys().stream().filter(key -> !key.isRest()).toList();
        tieBreakdowns(told);
        tieParts(told);
        tieAreas(told);
        tiePeriods(periods);
    }

    private void tieBreakdowns(List<CountKey> told) {
        Map<CountKey, Map<String, List<Integer>>> parts = new LinkedHashMap<>();
        for (CountKey key : told) {
            int bar = key.name().indexOf('|');
            if (bar >= 0) {
                String name = key.name().substring(0, bar);
                String dimension = key.name().substring(bar + 1, key.name().indexOf('=', bar));
                parts.computeIfAbsent(key.named(TOTALS.getOrDefault(name, name)), total -> new LinkedHashMap<>())
                        .computeIfAbsent(dimension, none -> new ArrayList<>())
                        .add(number(key));
            }
        }
        parts.forEach((total, byDimension) -> book.find(total)
                .ifPresent(number -> byDimension
                        .values()
                        .forEach(ofDimension -> book.tables().sum(number, ofDimension))));
    }

    private void tieParts(List<CountKey> told) {
        for (CountedFigure.Parts parts : CountedFigure.PARTS) {
            told.stream()
                    .filter(key -> key.name().equals(parts.whole()))
                    .filter(key -> !parts.onlyAllTime() || key.period().equals(ReleasePeriod.ALL))
                    .forEach(whole -> {
                        List<Integer> found = parts.parts().stream()
                                .flatMapToInt(part -> book.find(whole.named(part)).stream())
                                .boxed()
                                .toList();
                        if (found.size() == parts.parts().size()) {
                            CountKey rest = whole.without(parts.parts().toString());
                            int number = book.rest(rest, number(whole), found);
                            // What is evaluated more than once is no group of persons; what is left in a period is.
                            sensitive.set(number, !parts.onlyAllTime() && rule.hidesCount(book.value(number)));
                        }
                    });
        }
    }

    private void tieAreas(List<CountKey> told) {
        List<String> ytas = register.ytas().stream().map(Code::code).toList();
        told.stream().filter(key -> key.area().equals(COUNTRY)).forEach(country -> {
            sum(country, ytas.stream().map(country::in));
            for (String yta : ytas) {
                sum(
                        country.in(yta),
                        register.areas().stream()
                                .filter(area -> area.yta().equals(yta))
                                .map(Hankealue::code)
                                .map(country::in));
            }
        });
    }

    private void sum(CountKey total, Stream<CountKey> parts) {
        List<Integer> numbers = parts.map(this::number).toList();
        if (!numbers.isEmpty()) {
            book.tables().sum(number(total), numbers);
        }
    }

    private void tiePeriods(Set<ReleasePeriod> periods) {
        for (ReleasePeriod whole : periods) {
            Set<ReleasePeriod> within = within(whole, periods);
            if (!within.isEmpty()) {
                book.keys().stream()
                        .filter(key -> key.period().equals(whole) && !key.name().equals(Stocks.OPEN))
                        .forEach(key -> tiePeriod(key, within));
            }
        }
    }

    private void tiePeriod(CountKey whole, Set<ReleasePeriod> within) {
        List<Integer> parts = within.stream()
                .map(whole::in)
                .flatMapToInt(key -> book.find(key).stream())
                .boxed()
                .toList();
        parts.forEach(part -> book.tables().partOf(part, number(whole)));
        if (whole.isRest() || parts.size() < within.size()) { // A rest adds up if the whole and its parts do.
            return;
        }
        if (whole.period().isMadeOf(within)) {
            book.tables().sum(number(whole), parts);
        } else {
            int rest = book.rest(whole.without("that of " + within), number(whole), parts);
            sensitive.set(rest, rule.hidesCount(book.value(rest)));
        }
    }

    /** Returns the longest periods of a set that lie within another. */
    private static Set<ReleasePeriod> within(ReleasePeriod whole, Set<ReleasePeriod> periods) {
        Set<ReleasePeriod> within = new TreeSet<>(Comparator.comparingInt(ReleasePeriod::start));
        periods.stream()
                .filter(part -> !part.equals(whole))
                .filter(part -> isHolding(part, whole, periods))
                .forEach(within::add);
        return within;
    }

    /** Whether a period is the next longer one of those in the set. */
    private static boolean isHolding(ReleasePeriod part, ReleasePeriod whole, Set<ReleasePeriod> periods) {
        ReleasePeriod holding = part.holding().orElse(null);
        while (holding != null && !periods.contains(holding)) {
            holding = holding.holding().orElse(null);
        }
        return whole.equals(holding);
    }

    private int number(CountKey key) {
        OptionalInt number = book.find(key);
        return number.orElseThrow(() -> new IllegalStateException("the grid has no " + key));
    }
}
