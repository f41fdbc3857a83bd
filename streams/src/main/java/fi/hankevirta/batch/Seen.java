package fi.hankevirta.batch;

/**
 * Where and when a thing was recorded.
 *
 * @param hankealue register code of the area, or THL
 * @param recordedAt of its counting revision, or when a record arrived, in milliseconds since 1970
 */
record Seen(String hankealue, long recordedAt) {}
