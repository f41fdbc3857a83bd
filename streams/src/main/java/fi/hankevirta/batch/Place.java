package fi.hankevirta.batch;

import fi.hankevirta.figure.AreaLevel;

/** An area of a level: a hankealue, a YTA or FI. */
record Place(AreaLevel level, String code) {
    static final Place FI = new Place(AreaLevel.FI, "FI");
}
