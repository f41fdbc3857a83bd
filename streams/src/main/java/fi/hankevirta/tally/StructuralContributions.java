package fi.hankevirta.tally;

import fi.hankevirta.event.StructuralStatus;
import java.time.YearMonth;
import java.util.function.Consumer;

/**
 * What one status of structural social work contributes (specification, section 6, {@code structural.*}): itself, to
 * the cell of its month. Which month of an area counts for a period is asked at the figures.
 */
final class StructuralContributions {
    private static final Tally STATUS = Tally.STRUCTURAL_STATUS;
    private static final int SLOTS = STATUS.slot("COOPERATION_AREA.with-model") + 1;

    private StructuralContributions() {}

    static void of(StructuralStatus status, Consumer<Contribution> sink) {
        int month = Month.of(YearMonth.parse(status.getAsOf()));
        long recordedAt = status.getRecordedAt().toEpochMilli();
        String unitType = status.getUnitType().name();
        long[] amounts = new long[SLOTS];
        amounts[STATUS.slot(status.getCoverage().name())] = 1;
        amounts[STATUS.slot(unitType)] = status.getUnitsTotal();
        amounts[STATUS.slot(unitType + ".with-model")] = status.getUnitsWithModel();
        sink.accept(
                Contribution.of(new Cell(STATUS, status.getHankealue(), month, Breakdown.NONE), recordedAt, amounts));
        for (String model : status.getModels()) {
            sink.accept(Contribution.of(
                    new Cell(Tally.STRUCTURAL_MODELS, status.getHankealue(), month, Breakdown.of("model", model)),
                    recordedAt,
                    1));
        }
    }
}
