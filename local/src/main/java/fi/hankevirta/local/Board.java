package fi.hankevirta.local;

import java.time.Duration;
import java.util.List;

/**
 * Everything that the live view shows, at one moment.
 *
 * @param elapsed since the view began
 * @param state of the pipeline, in a word
 * @param planned events that the simulator will send in all; 0 without a simulator
 * @param published records in the ingress topics
 * @param received records that the pipeline has taken in
 * @param perSecond records that it took in a second of late
 * @param lag records published that it has not committed
 * @param rejected records that it refused
 * @param headlines titles of the figures
 * @param areas a row for each hankealue, in the order of the register: areas are never ranked by their figures
 * @param national the row of all of them together
 */
record Board(
        Duration elapsed,
        String state,
        long planned,
        long published,
        long received,
        long perSecond,
        long lag,
        long rejected,
        List<String> headlines,
        List<Row> areas,
        Row national) {

    /**
     * One area.
     *
     * @param name as people call it
     * @param received records
     * @param rejected records
     * @param figures as text, in the order of the headlines
     */
    record Row(String name, long received, long rejected, List<String> figures) {}
}
