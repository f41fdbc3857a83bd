package fi.hankevirta.simulator;

import fi.hankevirta.event.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the wrong messages of a run, one kind after another: first one of each reason, then the next of each, until all
 * kinds had their turn, and again from the start.
 */
final class Faults {
    private final List<FaultRecipe> recipes = inTurn();
    private final World world;
    private final Post post;
    private final long seed;
    private long made;
    private int turn;

    Faults(World world, Post post) {
        this.world = world;
        this.post = post;
        this.seed = world.seed("faults");
    }

    /** Makes the next wrong message, as if recorded at a time in milliseconds. */
    SimulatedMessage next(long time) {
        Workbench bench = new Workbench(world, post, Chance.mix(seed, made++), time);
        while (true) {
            FaultRecipe recipe = recipes.get(turn);
            turn = (turn + 1) % recipes.size();
            Optional<Draft> draft = recipe.method().make(bench);
            if (draft.isPresent()) {
                return draft.get().message(recipe.fault());
            }
        }
    }

    /** Returns the recipes, alternating between the reasons as long as there are any. */
    static List<FaultRecipe> inTurn() {
        Map<Reason, List<FaultRecipe>> byReason = new EnumMap<>(Reason.class);
        Stream.of(
                        ByteFaults.all(),
                        SenderFaults.all(),
                        NotificationFaults.all(),
                        PlanFaults.all(),
                        MilestoneFaults.all(),
                        OrganisationFaults.all(),
                        IdentityFaults.all())
                .flatMap(List::stream)
                .forEach(r -> byReason.computeIfAbsent(r.fault().reason(), reason -> new ArrayList<>())
                        .add(r));
        List<FaultRecipe> recipes = new ArrayList<>();
        int most = byReason.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            for (List<FaultRecipe> ofReason : byReason.values()) {
                if (i < ofReason.size()) {
                    recipes.add(ofReason.get(i));
                }
            }
        }
        return List.copyOf(recipes);
    }
}
