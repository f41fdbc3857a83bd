package fi.hankevirta.pipeline;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;

/** A row like another but for some fields. */
final class RowCopy {
    private static final SingleObjectCodec<Figure> CODEC = new SingleObjectCodec<>(Figure.getClassSchema());

    private RowCopy() {}

    static Figure with(Figure row, String field, Object value) {
        try {
            Figure copy = CODEC.decode(CODEC.encode(row));
            copy.put(field, value);
            return copy;
        } catch (UnreadableException e) {
            throw new AssertionError("a row can't be read back", e);
        }
    }
}
