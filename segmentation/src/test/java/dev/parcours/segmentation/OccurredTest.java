package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.Cases.truth;
import static dev.parcours.segmentation.Cases.validUntil;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.firstTime;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.lastTime;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Channel;
import dev.parcours.core.Customer;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OccurredTest {

    private static final Condition LAPSED = lastTime("purchase").atLeastAgo(days(90));
    private static final Condition NEW = firstTime("purchase").within(days(90));
    private static final Duration NANO = Duration.ofNanos(1);

    @Test
    void occurred_workedExample_isOfTheWholeHistory() {
        Customer customer = customerWho("purchase", before(days(100)), before(days(10)));
        assertThat(truth(LAPSED, customer)).isEqualTo(FALSE);
        assertThat(truth(NEW, customer)).isEqualTo(FALSE);
        assertThat(truth(lastTime("purchase").within(days(90)), customer)).isEqualTo(TRUE);
        assertThat(truth(firstTime("purchase").atLeastAgo(days(90)), customer)).isEqualTo(TRUE);
        // Not before the last purchase, 10 days ago, is 90 days old.
        assertThat(validUntil(LAPSED, customer)).contains(NOW.plus(days(80)));
        assertThat(validUntil(NEW, customer)).isEmpty();
    }

    @Test
    void occurred_edge_isExact() {
        assertThat(truth(LAPSED, customerWho("purchase", before(days(90))))).isEqualTo(TRUE);
        assertThat(truth(LAPSED, customerWho("purchase", before(days(90).minus(NANO)))))
                .isEqualTo(FALSE);
        assertThat(truth(NEW, customerWho("purchase", before(days(90))))).isEqualTo(FALSE);
        assertThat(truth(NEW, customerWho("purchase", before(days(90).minus(NANO)))))
                .isEqualTo(TRUE);
    }

    @Test
    void occurred_never_isFalseAndItsNegationTrue() {
        assertThat(truth(LAPSED, customer().build())).isEqualTo(FALSE);
        assertThat(truth(not(LAPSED), customer().build())).isEqualTo(TRUE);
        assertThat(truth(NEW, customerWho("view", NOW))).isEqualTo(FALSE);
        assertThat(validUntil(LAPSED, customer().build())).isEmpty();
    }

    @Test
    void occurred_later_isNotThereYet() {
        Customer customer = customerWho("purchase", before(days(91)), NOW.plus(NANO));
        assertThat(truth(LAPSED, customer)).isEqualTo(TRUE);
        assertThat(validUntil(LAPSED, customer)).isEmpty();
    }

    @Test
    void occurred_windowSinceWhatNeverWas_isUnknown() {
        Condition since = lastTime("purchase").during(Window.sinceLast(interactions("visit")));
        assertThat(truth(since, customerWho("purchase", NOW))).isEqualTo(UNKNOWN);
        assertThat(truth(not(since), customer().build())).isEqualTo(UNKNOWN);
    }

    @Test
    void occurred_inBetween_comesInAndGoesOut() {
        Condition between = lastTime("purchase").during(Window.ago(days(30), days(60)));
        assertThat(ask(between, customerWho("purchase", NOW), NOW).validUntil(SEGMENT))
                .contains(NOW.plus(days(30)));
        assertThat(ask(between, customerWho("purchase", NOW), NOW.plus(days(30)))
                        .validUntil(SEGMENT))
                .contains(NOW.plus(days(60)));
        assertThat(ask(between, customerWho("purchase", NOW), NOW.plus(days(60)))
                        .validUntil(SEGMENT))
                .isEmpty();
    }

    @Test
    void occurred_everWindow_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lastTime("purchase").during(Window.ever()))
                .withMessage("whatever happened is in the whole history; name a window, or ask whether it was done at"
                        + " least once");
    }

    @Test
    void occurred_inSentences_isSaid() {
        assertThat(RuleText.of(LAPSED, Locale.ENGLISH))
                .isEqualTo("Customers who did purchase for the last time at least 90 days ago");
        assertThat(RuleText.of(not(firstTime("purchase").on(Channel.WEB).within(days(7))), Locale.FRENCH))
                .isEqualTo("Clients qui n’ont pas fait purchase sur le canal Web pour la première fois au cours des 7"
                        + " derniers jours");
        assertThat(ask(LAPSED, customer().build()).explain(SEGMENT).sentence(Locale.ENGLISH))
                .contains("last purchase at least 90 days ago");
    }

    @Test
    void validUntil_hundredThousandInteractions_isFound() {
        Instant[] times = new Instant[100_000];
        for (int i = 0; i < times.length; i++) {
            times[i] = NOW.minusSeconds(i);
        }
        assertThat(validUntil(LAPSED, customerWho("purchase", times))).contains(NOW.plus(days(90)));
    }
}
