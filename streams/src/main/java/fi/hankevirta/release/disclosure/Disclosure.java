package fi.hankevirta.release.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * A question of disclosure control: what is to be published, and what the attacker has anyway.
 *
 * @param tables all counts of the domain, and the identities that he knows
 * @param cells what is to be published
 * @param bounds what open cells tell besides their counts
 * @param known counts that he knows, whatever is suppressed now: published before, or given by the register
 * @param sensitive counts that no cell tells, but that must stay protected like suppressed ones
 * @param width k: the possible values of a protected count differ by at least so much
 */
public record Disclosure(
        LinkedTables tables, List<Cell> cells, List<CellBound> bounds, BitSet known, BitSet sensitive, int width) {
    /** Copies what could be changed. */
    public Disclosure {
        cells = List.copyOf(cells);
        bounds = List.copyOf(bounds);
        known = (BitSet) known.clone();
        sensitive = (BitSet) sensitive.clone();
    }
}
