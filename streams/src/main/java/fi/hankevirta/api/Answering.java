package fi.hankevirta.api;

import io.javalin.http.Context;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;

/** Tells answers with their version, so that whoever has one already need not be sent it again. */
public final class Answering implements Route.Action {
    private final Function<Asked, Answer> answers;

    private Answering(Function<Asked, Answer> answers) {
        this.answers = answers;
    }

    /** Makes the action of a route whose answers have versions. */
    public static Route.Action by(Function<Asked, Answer> answers) {
        return new Answering(answers);
    }

    @Override
    public void answer(Asked asked, Context context) {
        Answer answer = answers.apply(asked);
        EntityTag tag =
                EntityTag.of(context.path(), answer.version(), asked.language().name(), asked.query());
        context.header("ETag", tag.text());
        context.header("Vary", "Accept-Language, Accept-Encoding");
        context.header("Content-Language", asked.language().locale().toLanguageTag());
        if (tag.isIn(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED_304);
        } else {
            context.result(answer.body().get());
        }
    }
}
