package fi.hankevirta.simulator;

import fi.hankevirta.event.Reason;
import java.util.Optional;

/**
 * How to make a message with a fault.
 *
 * @param fault the fault
 * @param method makes it, or nothing where the register has no area that could make this mistake
 */
record FaultRecipe(Fault fault, Method method) {
    static FaultRecipe always(Reason reason, String name, Certain method) {
        return new FaultRecipe(new Fault(name, reason), bench -> Optional.of(method.make(bench)));
    }

    static FaultRecipe sometimes(Reason reason, String name, Method method) {
        return new FaultRecipe(new Fault(name, reason), method);
    }

    /** Makes a message with the fault, if the register allows it. */
    @FunctionalInterface
    interface Method {
        Optional<Draft> make(Workbench bench);
    }

    /** Makes a message with the fault. */
    @FunctionalInterface
    interface Certain {
        Draft make(Workbench bench);
    }
}
