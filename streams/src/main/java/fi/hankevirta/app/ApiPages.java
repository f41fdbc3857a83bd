package fi.hankevirta.app;

import fi.hankevirta.api.Api;
import fi.hankevirta.api.BearerToken;
import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.RowTopic;
import fi.hankevirta.view.TopicFollower;
import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API, with what reads the topics behind it. */
final class ApiPages implements HttpPages {
    private final List<TopicFollower> followers = new ArrayList<>();
    private final Api api;

    private ApiPages(Vocabulary vocabulary, Topics topics, Map<String, Object> client, Optional<BearerToken> token) {
        TopicFollower released = follow(client, RowTopic.published(topics), "api-released");
        Optional<Api.Internal> internal = token.map(each -> new Api.Internal(
                follow(client, RowTopic.progress(topics), "api-live").view(), each));
        this.api = Api.of(vocabulary, released.view(), internal, Api.HEARTBEAT);
    }

    /**
     * Begins to read the topics.
     *
     * @param client settings of a client that may read released figures, and live ones if there is a token
     * @param token of the internal part; empty for none
     */
    static ApiPages start(Register register, Topics topics, Map<String, Object> client, Optional<BearerToken> token) {
        return new ApiPages(Vocabulary.of(register), topics, client, token);
    }

    /** Returns the topics that it reads. */
    static List<RowTopic> topics(Topics topics, boolean internal) {
        List<RowTopic> read = new ArrayList<>(RowTopic.published(topics));
        read.addAll(internal ? RowTopic.progress(topics) : List.of());
        return read;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        api.addTo(routes);
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
        api.close();
        followers.forEach(TopicFollower::close);
    }

    private TopicFollower follow(Map<String, Object> client, List<RowTopic> topics, String name) {
        TopicFollower follower = TopicFollower.start(client, topics, name);
        followers.add(follower);
        return follower;
    }
}
