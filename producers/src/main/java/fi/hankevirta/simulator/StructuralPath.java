package fi.hankevirta.simulator;

import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.UnitType;
import fi.hankevirta.register.BaselineCount;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How the areas' use of models grows, told each March and September. The first status follows the shares of the
 * register's baseline; which area was in which class is not known, so it is drawn.
 */
final class StructuralPath {
    private static final int FEWEST_UNITS = 3;
    private static final int MOST_UNITS = 16;
    private static final int MOST_MODELS = 5;

    private final World world;

    StructuralPath(World world) {
        this.world = world;
    }

    /** Draws the lives of the statuses of one area, the first month first. */
    List<Life<?>> lives(Outlet outlet) {
        Chance chance = new Chance(Chance.mix(world.seed(EventStream.STRUCTURAL_STATUS.code()), outlet.sender()));
        int total = chance.between(FEWEST_UNITS, MOST_UNITS);
        UnitType type = chance.of(0.7) ? UnitType.MUNICIPALITY : UnitType.COOPERATION_AREA;
        List<String> models = chance.some(models(world.register()), chance.between(1, MOST_MODELS));
        int withModel = atFirst(total, chance);
        List<Life<?>> lives = new ArrayList<>();
        for (YearMonth month : months()) {
            int recorded = Days.working(Days.of(month.atEndOfMonth()) + chance.between(5, 40));
            List<Change<Integer>> changes = List.of(new Change<>(Days.time(recorded, chance.share()), withModel));
            UnitsInArea units = new UnitsInArea(outlet.sender(), month, type, total, models);
            lives.add(world.life(outlet, units, changes, chance));
            withModel = Math.min(total, withModel + chance.between(0, 2));
        }
        return lives;
    }

    private List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(world.plan().until());
        for (YearMonth month = YearMonth.from(world.plan().from()); month.isBefore(last); month = month.plusMonths(1)) {
            if (month.getMonth() == Month.MARCH || month.getMonth() == Month.SEPTEMBER) {
                months.add(month);
            }
        }
        return months;
    }

    /** Returns the codes of the models that a register knows. */
    static List<String> models(Register register) {
        return register.baseline().stream()
                .filter(b -> b.dimension().equals("model"))
                .map(BaselineCount::code)
                .toList();
    }

    private int atFirst(int total, Chance chance) {
        int none = baseline(Coverage.NONE);
        int partial = baseline(Coverage.PARTIAL);
        int drawn = chance.between(1, Math.max(1, none + partial + baseline(Coverage.WHOLE)));
        if (drawn <= none) {
            return 0;
        }
        return drawn <= none + partial ? chance.between(1, total - 1) : total;
    }

    private int baseline(Coverage coverage) {
        return world.register().baseline().stream()
                .filter(b -> b.dimension().equals("coverage") && b.code().equals(coverage.name()))
                .mapToInt(b -> b.areas().orElse(0))
                .sum();
    }
}
