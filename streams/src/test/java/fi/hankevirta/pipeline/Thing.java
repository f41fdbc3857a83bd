package fi.hankevirta.pipeline;

import fi.hankevirta.topic.EventStream;

/** What an event speaks of: two events of the same are revisions of it. */
record Thing(EventStream stream, String hankealue, String id) {
    static Thing of(Taken.Event taken) {
        return new Thing(taken.stream(), taken.sender(), taken.stream().entityIdOf(taken.event()));
    }
}
