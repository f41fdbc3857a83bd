package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose steps are taken when a task commits, and from which node they forward. */
class CommitHookTest {
    private static final ProcessorNode<Object, Object, Object, Object> TALLY = new ProcessorNode<>("tally");
    private static final ProcessorNode<Object, Object, Object, Object> INTAKE = new ProcessorNode<>("intake");

    private final StoreBuilder<CommitHook> hooks = CommitHook.builder("commit");
    private final CommitHook first = hooks.build();
    private final CommitHook second = hooks.build();
    private final List<String> taken = new ArrayList<>();
    private @Nullable ProcessorNode<?, ?, ?, ?> node = TALLY;
    private @Nullable ProcessorRecordContext record;

    @Test
    void theFirstTaskOfAThreadThatCommitsTakesTheStepsOfAll() {
        first.onCommit(context(), () -> taken.add("first"));
        second.onCommit(context(), () -> taken.add("second"));

        second.flushCache();

        assertThat(taken).containsExactly("first", "second");
    }

    @Test
    void theStepsOfAnotherThreadAreItsOwn() throws InterruptedException {
        first.onCommit(context(), () -> taken.add("first"));
        Thread other = new Thread(() -> second.onCommit(context(), () -> taken.add("second")));
        other.start();
        other.join();

        first.flushCache();
        assertThat(taken).containsExactly("first");

        second.flushCache();
        assertThat(taken).containsExactly("first", "second");
    }

    @Test
    void ofAClosedProcessorNothingIsAsked() {
        first.onCommit(context(), () -> taken.add("first"));
        second.onCommit(context(), () -> taken.add("second"));

        first.leave();
        first.flushCache();
        second.flushCache();

        assertThat(taken).containsExactly("second");
    }

    @Test
    void aStepForwardsFromItsProcessor() {
        first.onCommit(context(), () -> assertThat(node).isSameAs(TALLY));
        node = INTAKE;

        first.flushCache();

        assertThat(node).isSameAs(INTAKE);
    }

    @Test
    void aStepThatComesBeforeAnyRecordForwardsAllTheSame() {
        first.onCommit(context(), () -> assertThat(record).isNotNull());

        second.onCommit(context(), () -> {});
        second.flushCache();

        assertThat(record).isNotNull();
    }

    @Test
    void aTaskWhoseProcessorHasNotBegunHasNoStep() {
        first.flushCache();

        assertThat(taken).isEmpty();
    }

    /** The context of a task, which knows the node that is at work. */
    private ProcessorContext<?, ?> context() {
        return (ProcessorContext<?, ?>) Proxy.newProxyInstance(
                CommitHookTest.class.getClassLoader(),
                new Class<?>[] {InternalProcessorContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "currentNode" -> node;
                    case "setCurrentNode" -> {
                        node = (ProcessorNode<?, ?, ?, ?>) arguments[0];
                        yield null;
                    }
                    case "recordContext" -> record;
                    case "setRecordContext" -> {
                        record = (ProcessorRecordContext) arguments[0];
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
