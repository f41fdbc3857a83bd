package fi.hankevirta.releasing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.control.ReadTopic;
import fi.hankevirta.control.ReleaseAction;
import fi.hankevirta.control.ReleaseOutcome;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.release.LiveCut;
import fi.hankevirta.release.OneAreaCut;
import fi.hankevirta.release.Rules;
import fi.hankevirta.release.disclosure.PrimaryRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of requests, one after another (specification, section 7). */
class DecisionTest {
    private static final String COUNTRY = "spro.received||FI|FI|2021-Q3";

    private final Decision decision = new Decision(
            Register.shipped(), new Rules(new PrimaryRule(PrimaryRule.LEAST_THRESHOLD), 30), new Targets(30, 15));
    private final Memory memory = new Memory();

    @Test
    void aDryRunReportsAndWritesNothing() {
        Answer answer = release(request(ReleaseAction.RELEASE, "spro", "2021-Q3", true), OneAreaCut.of(40));

        assertThat(answer.report().getOutcome()).isEqualTo(ReleaseOutcome.DRAFTED);
        assertThat(answer.report().getRows()).isPositive();
        assertThat(answer.published()).isEmpty();
        assertThat(answer.remembered()).isEmpty();
    }

    @Test
    void aRevisionThatWouldTellOfFewIsHeldAndOneThatTellsOfManyIsPublished() {
        release("spro", "2021-Q3", OneAreaCut.of(40));

        Answer few = release("spro", "2021-Q3", OneAreaCut.of(42));
        Answer many = release("spro", "2021-Q3", OneAreaCut.of(50));

        assertThat(few.report().getOutcome()).isEqualTo(ReleaseOutcome.HELD);
        assertThat(few.report().getChangedLittle()).contains(COUNTRY);
        assertThat(few.published()).isEmpty();
        assertThat(many.report().getOutcome()).isEqualTo(ReleaseOutcome.PUBLISHED);
        assertThat(many.report().getRevision()).isEqualTo(2);
        assertThat(many.report().getRevisedRows()).isPositive();
        assertThat(many.published()).extractingByKey(COUNTRY).matches(PublishedFigure::getRevised);
    }

    @Test
    void whatHoldsARevisionIsSuppressedWhereTheOfficerAsksForIt() {
        release("spro", "2021-Q3", OneAreaCut.of(40));

        Answer asked = release(suppressingChanged("spro", "2021-Q3"), OneAreaCut.of(42));
        Answer later = release("spro", "2021-Q3", OneAreaCut.of(60));

        assertThat(asked.report().getOutcome()).isEqualTo(ReleaseOutcome.PUBLISHED);
        assertThat(asked.report().getChangedLittle()).isEmpty();
        assertThat(asked.report().getComplementary()).contains(COUNTRY);
        assertThat(asked.published())
                .extractingByKey(COUNTRY)
                .matches(row -> row.getStatus() == PublishedStatus.SUPPRESSED)
                .matches(PublishedFigure::getRevised);
        assertThat(later.published())
                .extractingByKey(COUNTRY)
                .matches(row -> row.getStatus() == PublishedStatus.SUPPRESSED);
    }

    @Test
    void whatWasWithdrawnIsKnownAllTheSame() {
        release("spro", "2021-Q3", OneAreaCut.of(40));

        Answer withdrawn = withdraw("spro", "2021-Q3");
        Answer again = release("spro", "2021-Q3", OneAreaCut.of(42));

        assertThat(withdrawn.report().getOutcome()).isEqualTo(ReleaseOutcome.WITHDRAWN);
        assertThat(withdrawn.published().values()).allMatch(row -> row.getStatus() == PublishedStatus.WITHDRAWN);
        assertThat(again.report().getOutcome()).isEqualTo(ReleaseOutcome.HELD);
        assertThat(again.report().getRevision()).isEqualTo(3);
    }

    @Test
    void aWithdrawalLeavesRowsThatALaterReleasePublished() {
        LiveCut nothing = new LiveCut(Map.of());
        release("structural", "2021-Q1", nothing);
        release("structural", "2021", nothing);

        Answer withdrawn = withdraw("structural", "2021-Q1");

        assertThat(withdrawn.published().values())
                .isNotEmpty()
                .allMatch(row -> row.getPeriod().equals("2021-Q1"));
    }

    @Test
    void whatWasNeverReleasedIsNotWithdrawn() {
        Answer answer = withdraw("spro", "2021-Q3");

        assertThat(answer.report().getOutcome()).isEqualTo(ReleaseOutcome.REFUSED);
        assertThat(answer.report().getProblem()).contains("spro-2021-Q3 was never released");
    }

    private Answer release(String domain, String period, LiveCut cut) {
        return release(request(ReleaseAction.RELEASE, domain, period, false), cut);
    }

    private Answer release(ReleaseRequest request, LiveCut cut) {
        LiveState live = new LiveState(cut, List.of(new ReadTopic("progress.spro.v1", 1L)), 0);
        return remembered(decision.release(request, Wanted.of(request), live, memory));
    }

    private Answer withdraw(String domain, String period) {
        ReleaseRequest request = request(ReleaseAction.WITHDRAW, domain, period, false);
        return remembered(decision.withdraw(request, Wanted.of(request), memory));
    }

    private Answer remembered(Answer answer) {
        answer.remembered().forEach(memory::put);
        return answer;
    }

    private static ReleaseRequest request(ReleaseAction action, String domain, String period, boolean dryRun) {
        return builder(action, domain, period).setDryRun(dryRun).build();
    }

    private static ReleaseRequest suppressingChanged(String domain, String period) {
        return builder(ReleaseAction.RELEASE, domain, period)
                .setSuppressChanged(true)
                .build();
    }

    private static ReleaseRequest.Builder builder(ReleaseAction action, String domain, String period) {
        return ReleaseRequest.newBuilder()
                .setRequestId("1")
                .setAction(action)
                .setDomain(domain)
                .setPeriod(period)
                .setRequestedBy("officer")
                .setRequestedAt(Instant.EPOCH);
    }
}
