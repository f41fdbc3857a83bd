package fi.hankevirta.local;

import fi.hankevirta.local.LiveView.Look;
import fi.hankevirta.simulator.SimulatedRegions;
import fi.hankevirta.simulator.Simulation;
import fi.hankevirta.simulator.SimulationPlan;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** A simulation that reports to a machine, and the view of what becomes of it. */
final class Demonstration {
    private static final Duration LAST_STEPS = Duration.ofMillis(250);

    private final OneMachine machine;
    private final SimulatedRegions regions;
    private final LiveView view;
    private final Consumer<String> say;
    private final Completion completion = new Completion();
    private final Milestones milestones = new Milestones();

    private Demonstration(OneMachine machine, SimulatedRegions regions, LiveView view, Consumer<String> say) {
        this.machine = machine;
        this.regions = regions;
        this.view = view;
        this.say = say;
    }

    /**
     * Starts everything but the simulation.
     *
     * @param perSecond most events a second, 0 for as many as possible
     * @param say told what happens, a line each
     */
    static Demonstration start(
            MachineOptions options, Running running, SimulationPlan plan, long perSecond, Consumer<String> say) {
        DataFolder folder =
                running.start(() -> options.data() == null ? DataFolder.temporary() : DataFolder.claim(options.data()));
        OneMachine machine = OneMachine.start(folder, options.obligingPorts(), false, running, say);
        SimulatedRegions regions = running.start(() -> new SimulatedRegions(
                new Simulation(machine.register(), plan), machine.connections().admin(), perSecond));
        return new Demonstration(machine, regions, LiveView.start(machine, running, plan.events()), say);
    }

    /** Opens the dashboard on the user's desktop, or says that it can't. */
    void open() {
        Optional<DesktopBrowser> browser = DesktopBrowser.ofProcess();
        try {
            if (browser.isPresent()) {
                browser.get().open(machine.dashboard());
            } else {
                say.accept("there is no desktop here to open the dashboard on");
            }
        } catch (IOException e) {
            say.accept("the dashboard was not opened: " + e.getMessage());
        }
    }

    /**
     * Runs until it is stopped or, if asked, until everything is counted.
     *
     * @return whether everything that was asked for has come about
     */
    boolean run(boolean untilCounted) throws InterruptedException {
        CompletableFuture<Boolean> sending =
                CompletableFuture.supplyAsync(regions::send, task -> new Thread(task, "regional-systems").start());
        Duration shown = view.interval().negated();
        while (true) {
            failIfFailed(sending);
            Look look = view.look();
            milestones.note(look.board());
            if (look.board().elapsed().minus(shown).compareTo(view.interval()) >= 0) {
                view.show(look);
                shown = look.board().elapsed();
            }
            if (untilCounted) {
                Completion.State state =
                        completion.judge(look, regions.progress().sent(), sending.isDone());
                if (state != Completion.State.GOING_ON) {
                    return end(look, state == Completion.State.DONE, sending.isDone());
                }
            }
            if (!view.awaitNext(untilCounted && sending.isDone() ? LAST_STEPS : view.interval())) {
                return true;
            }
        }
    }

    private boolean end(Look look, boolean done, boolean allSent) {
        view.end();
        List<String> lines = done
                ? NationalTable.lines(view.figures().national())
                : Shortage.lines(look, machine.topics(), machine.pipeline().counts(), allSent);
        lines.forEach(say);
        if (done) {
            say.accept(milestones.summary(look.board(), view.figures()));
        }
        return done;
    }

    private void failIfFailed(CompletableFuture<Boolean> sending) {
        if (!machine.pipeline().isLive()) {
            throw new PipelineEndedException();
        }
        if (sending.isCompletedExceptionally()) {
            try {
                sending.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }
}
