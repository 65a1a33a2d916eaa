package org.linli.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.analytics.boundary.CaseStands;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingState;
import org.linli.analytics.entity.FindingVerdict;

/** Two clerks before the same finding, and each word that they may say of it. */
class TwoAtOnceTest {

  private static final LocalDate LATER = AnalyticsGround.DAY.plusDays(9);

  private final AnalyticsGround ground = new AnalyticsGround();
  private final Caller clerk = ground.community.clerk;

  private Finding lift() {
    ground.wearing();
    ground.look();
    return ground.found().getFirst();
  }

  private Finding now(Finding finding) {
    return ground.community.as(clerk, () -> ground.analytics.get(finding.id()));
  }

  private Callable<UUID> opening(Finding finding) {
    return () -> ground.community.as(clerk, () -> ground.analytics.openCase(finding.id()));
  }

  @Test
  void twoWhoPassItOnAtOnceOpenOneMatter() throws Exception {
    var finding = lift();
    var before = ground.community.count("select count(*) from matter");
    var opened = new ArrayList<UUID>();
    var refused = new ArrayList<Throwable>();
    try (var both = Executors.newFixedThreadPool(2)) {
      for (var one : both.invokeAll(List.of(opening(finding), opening(finding)))) {
        try {
          opened.add(one.get());
        } catch (ExecutionException e) {
          refused.add(e.getCause());
        }
      }
    }
    assertThat(refused).singleElement().isInstanceOf(CaseStands.class);
    assertThat(opened).containsExactly(now(finding).caseId());
    assertThat(ground.community.count("select count(*) from matter")).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @EnumSource(value = FindingState.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
  void everyWordIsKeptWithWhoSaidItAndWhen(FindingState state) {
    var finding = lift();
    var known = state == FindingState.KNOWN;
    ground.community.run(
        clerk,
        () ->
            ground.analytics.judge(
                finding.id(), new FindingVerdict(state, " looked ", known ? LATER : null)));
    var judged = now(finding);
    assertThat(judged.state()).isEqualTo(state);
    assertThat(judged.note()).isEqualTo("looked");
    assertThat(judged.judgedBy()).isEqualTo(clerk.displayName());
    assertThat(judged.judgedAt()).isNotNull();
    assertThat(judged.knownUntil()).isEqualTo(known ? LATER : null);
    assertThat(judged.endedOn()).as("a word ends nothing").isNull();
  }

  @Test
  void aKnownCauseThatIsTakenBackLeavesNoDay() {
    var finding = lift();
    ground.community.run(
        clerk,
        () ->
            ground.analytics.judge(
                finding.id(), new FindingVerdict(FindingState.KNOWN, "works", LATER)));
    ground.community.run(
        clerk,
        () ->
            ground.analytics.judge(
                finding.id(), new FindingVerdict(FindingState.CONFIRMED, "no works", null)));
    assertThat(now(finding).knownUntil()).isNull();
  }

  @Test
  void theNoteHasFourHundredCharactersAtMostWithoutTheBlanksAround() {
    var longest = "字".repeat(400);
    assertThat(new FindingVerdict(FindingState.HANDLED, " " + longest + " ", null).note())
        .isEqualTo(longest);
    assertThatThrownBy(() -> new FindingVerdict(FindingState.HANDLED, longest + "x", null))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.arguments()).containsExactly("note", "text-400"));
    assertThatThrownBy(() -> new FindingVerdict(null, "x", null))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.arguments()).contains("state"));
  }

  @ParameterizedTest
  @EnumSource(FindingState.class)
  void whatIsConfirmedOrHandledIsTrueAndNothingElse(FindingState state) {
    assertThat(state.isTrue())
        .isEqualTo(state == FindingState.CONFIRMED || state == FindingState.HANDLED);
  }

  @Test
  void theDeskHearsOfEveryDeed() {
    var finding = lift();
    List<Runnable> deeds =
        List.of(
            () ->
                ground.analytics.judge(
                    finding.id(), new FindingVerdict(FindingState.FALSE_ALARM, "x", null)),
            () -> ground.analytics.undoEasing(finding.id()),
            () -> ground.analytics.openCase(finding.id()));
    for (var deed : deeds) {
      ground.community.changes.clear();
      ground.community.run(clerk, deed);
      assertThat(ground.community.changes)
          .anySatisfy(change -> assertThat(change.topics()).contains("analytics"));
    }
  }
}
