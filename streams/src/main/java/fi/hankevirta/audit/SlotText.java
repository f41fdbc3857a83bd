package fi.hankevirta.audit;

import fi.hankevirta.tally.Contribution;
import fi.hankevirta.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What contributions add, in words: {@code spro.received count 1, escalated 1}. */
final class SlotText {
    private SlotText() {}

    /** Returns what one contribution adds; what it adds none of is left out. */
    static String of(Contribution contribution) {
        Tally tally = contribution.cell().tally();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < contribution.amounts().length; i++) {
            if (contribution.amounts()[i] != 0) {
                words.add(tally.slotName(contribution.firstSlot() + i) + " "
                        + contribution.amounts()[i]);
            }
        }
        return words.isEmpty() ? "nothing yet" : String.join(", ", words);
    }

    /** Returns what contributions add, by tally. */
    static String of(List<Contribution> contributions) {
        Map<String, List<String>> byTally = new TreeMap<>();
        for (Contribution contribution : contributions) {
            byTally.computeIfAbsent(contribution.cell().tally().code(), code -> new ArrayList<>())
                    .add(of(contribution));
        }
        List<String> words = new ArrayList<>();
        byTally.forEach((tally, added) -> words.add(tally + " " + String.join("; ", added)));
        return String.join("; ", words);
    }
}
