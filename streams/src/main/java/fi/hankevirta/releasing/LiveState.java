package fi.hankevirta.releasing;

import fi.hankevirta.control.ReadTopic;
import fi.hankevirta.release.LiveCut;
import java.util.List;

/**
 * Live figures at one moment.
 *
 * @param cut the figures
 * @param read how far their topics were read
 * @param behind how many events had arrived by then and are not counted
 */
record LiveState(LiveCut cut, List<ReadTopic> read, long behind) {}
