package fi.hankevirta.app;

import fi.hankevirta.api.Api;
import fi.hankevirta.api.BearerToken;
import fi.hankevirta.api.StreamPlaces;
import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.dashboard.Dashboard;
import fi.hankevirta.dashboard.Showing;
import fi.hankevirta.register.Register;
import fi.hankevirta.senders.SenderFollower;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import fi.hankevirta.view.RowTopic;
import fi.hankevirta.view.TopicFollower;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API and the dashboard, with what reads the topics behind them: each topic once, whoever shows it. */
final class FigurePages implements HttpPages {
    private final List<TopicFollower> followers = new ArrayList<>();
    private final Optional<PipelineOperations> operations;
    private final Optional<SenderFollower> senders;
    private final StreamPlaces places = new StreamPlaces(Api.STREAMS);
    private final Optional<Api> api;
    private final Optional<Dashboard> dashboard;

    private FigurePages(
            Register register,
            Topics topics,
            Wanted wanted,
            Map<String, Object> client,
            Optional<PipelineOperations> operations) {
        this.operations = operations;
        this.senders = operations.map(each -> SenderFollower.start(client, register, topics, "dashboard-senders"));
        Vocabulary vocabulary = Vocabulary.of(register);
        FigureView released = follow(client, RowTopic.published(topics), "api-released");
        Optional<FigureView> live =
                wanted.isLive() ? Optional.of(follow(client, RowTopic.progress(topics), "api-live")) : Optional.empty();
        Optional<Api.Internal> internal =
                wanted.token().flatMap(token -> live.map(view -> new Api.Internal(view, token)));
        this.api = wanted.api()
                ? Optional.of(Api.of(vocabulary, released, internal, places, Api.HEARTBEAT))
                : Optional.empty();
        this.dashboard = wanted.dashboard()
                .map(showing -> showing == Showing.LIVE
                        ? Dashboard.ofLive(
                                vocabulary,
                                live.orElseThrow(),
                                released,
                                wanted.api(),
                                operations.map(each -> new Dashboard.Inside(each, senders.orElseThrow())),
                                places,
                                Clock.systemUTC())
                        : Dashboard.ofReleased(vocabulary, released, wanted.api(), places, Clock.systemUTC()));
    }

    /**
     * Which of them are served.
     *
     * @param api whether the API is
     * @param token of its internal part; empty for none
     * @param dashboard which rows the dashboard shows; empty for no dashboard
     */
    record Wanted(boolean api, Optional<BearerToken> token, Optional<Showing> dashboard) {
        boolean isAny() {
            return api || dashboard.isPresent();
        }

        /** Returns the topics that they read. */
        List<RowTopic> topics(Topics topics) {
            List<RowTopic> read = new ArrayList<>(RowTopic.published(topics));
            read.addAll(isLive() ? RowTopic.progress(topics) : List.of());
            return read;
        }

        /** Returns whether the dashboard shows live rows. */
        boolean showsLive() {
            return dashboard.equals(Optional.of(Showing.LIVE));
        }

        private boolean isLive() {
            return (api && token.isPresent()) || showsLive();
        }
    }

    /**
     * Begins to read the topics.
     *
     * @param client settings of a client that may read released figures, and live ones if these are wanted; where there
     *     is a pipeline, what senders send and what was refused, too
     * @param operations tells how the pipeline of this process fares, and is closed with the pages; empty where there
     *     is none, or where nobody may see it
     */
    static FigurePages start(
            Register register,
            Topics topics,
            Wanted wanted,
            Map<String, Object> client,
            Optional<PipelineOperations> operations) {
        return new FigurePages(register, topics, wanted, client, operations);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        api.ifPresent(each -> each.addTo(routes));
        dashboard.ifPresent(each -> each.addTo(routes));
    }

    /** Returns whether every topic was read to its end once. */
    boolean isReady() {
        return followers.stream().allMatch(follower -> follower.view().rows().isPresent());
    }

    /** Returns how many rows are held. */
    long rows() {
        return followers.stream()
                .flatMap(follower -> follower.view().rows().stream())
                .map(FigureRows::rows)
                .mapToLong(Map::size)
                .sum();
    }

    /** Returns how many records of the topics were no rows. */
    long passedOver() {
        return followers.stream().mapToLong(TopicFollower::passedOver).sum();
    }

    @Override
    public void close() {
        places.close();
        followers.forEach(TopicFollower::close);
        senders.ifPresent(SenderFollower::close);
        operations.ifPresent(PipelineOperations::close);
    }

    private FigureView follow(Map<String, Object> client, List<RowTopic> topics, String name) {
        TopicFollower follower = TopicFollower.start(client, topics, name);
        followers.add(follower);
        return follower.view();
    }
}
