package org.linli.abuse.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.abuse.control.Uses.many;
import static org.linli.abuse.control.Uses.rule;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.abuse.entity.AbuseRule;
import org.linli.abuse.entity.RuleKind;

/** What each rule over single entries finds, and what it leaves alone. */
class DetectorTest {

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final AbuseRule GUESSING = rule(RuleKind.GUESSING, WINDOW, 20, 0.5, null);
  private static final AbuseRule ORDER = rule(RuleKind.ORDER, WINDOW, 20, 0.9, null);
  private static final AbuseRule REFUSALS = rule(RuleKind.REFUSALS, WINDOW, 20, 0.6, null);
  private static final AbuseRule AFTER = rule(RuleKind.AFTER_TERM, WINDOW, 5, null, null);

  static Stream<Arguments> cases() {
    return Stream.of(
        of("ids of which none is there", GUESSING, 20, Uses::missing, true),
        of("one id less", GUESSING, 19, Uses::missing, false),
        of("refused ids are as good as missing ones", GUESSING, 20, Uses::refused, true),
        of("ids that are there", GUESSING, 40, Uses::found, false),
        of("half of them there", GUESSING, 40, each(2, Uses::found, Uses::missing), true),
        of("two of three there", GUESSING, 60, each(3, Uses::missing, Uses::found), false),
        of("the same id again and again", GUESSING, 60, i -> again(i, false), false),
        of("whole lists", GUESSING, 60, Uses::list, false),
        of("ids in their order", ORDER, 20, Uses::found, true),
        of("ids in no order", ORDER, 40, i -> shuffled(i), false),
        of("few ids in their order", ORDER, 19, Uses::found, false),
        of("different things refused", REFUSALS, 20, Uses::refused, true),
        of(
            "the same thing refused, as by a board that looks again",
            REFUSALS,
            60,
            i -> again(i, false),
            false),
        of("half of them refused", REFUSALS, 60, each(2, Uses::found, Uses::refused), false),
        of("attempts after the term", AFTER, 5, Uses::late, true),
        of("a few attempts after the term", AFTER, 4, Uses::late, false),
        of("refused for another reason", AFTER, 40, Uses::refused, false));
  }

  private static Arguments of(
      String what, AbuseRule rule, int count, IntFunction<Use> each, boolean found) {
    return Arguments.of(what, rule, many(count, each), found);
  }

  private static IntFunction<Use> each(int step, IntFunction<Use> one, IntFunction<Use> others) {
    return i -> i % step == 0 ? one.apply(i) : others.apply(i);
  }

  private static Use again(int second, boolean open) {
    return Uses.use(Uses.at(second), Uses.thing(1), open, open, false);
  }

  private static Use shuffled(int second) {
    return Uses.use(Uses.at(second), Uses.thing((second * 17) % 41), true, true, false);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aRuleFindsWhatItIsForAndNothingElse(
      String what, AbuseRule rule, List<Use> uses, boolean found) {
    assertThat(Detector.hits(rule, uses, 0)).hasSize(found ? 1 : 0);
  }

  @Test
  void theSameSpreadOverHoursIsNothing() {
    var slow = many(60, i -> Uses.use(Uses.at(i * 120), Uses.thing(i), true, false, false));
    assertThat(Detector.hits(GUESSING, slow, 0)).isEmpty();
  }

  @Test
  void aStretchWithoutAPauseIsOneHitAndAfterAPauseItIsAnother() {
    var uses = many(50, Uses::missing);
    uses.addAll(many(50, i -> Uses.use(Uses.at(5000 + i), Uses.thing(i), true, false, false)));
    var hits = Detector.hits(GUESSING, uses, 0);
    assertThat(hits).hasSize(2);
    assertThat(hits.getFirst().from()).isEqualTo(Uses.at(0));
    assertThat(hits.getFirst().until()).isEqualTo(Uses.at(49));
    assertThat(hits.getFirst().measured()).isEqualTo(50);
    assertThat(hits.getLast().from()).isEqualTo(Uses.at(5000));
  }

  @Test
  void whatWasLookedAtBeforeIsThePastOfWhatIsNew() {
    var uses = many(25, Uses::missing);
    assertThat(Detector.hits(GUESSING, uses, 24)).hasSize(1);
    assertThat(Detector.hits(GUESSING, uses, 25)).isEmpty();
    assertThat(Detector.firstNew(uses, Uses.at(24))).isEqualTo(24);
  }

  @Test
  void theEvidenceIsWhatTellsAndNoMoreThanAnybodyReads() {
    var uses = many(200, i -> i % 2 == 0 ? Uses.missing(i) : Uses.list(i));
    var evidence = Detector.hits(GUESSING, uses, 0).getFirst().evidence();
    assertThat(evidence).hasSize(Detector.MOST_EVIDENCE).allMatch(Use::isMissing);
    assertThat(evidence.getLast().at()).isEqualTo(Uses.at(198));
  }
}
