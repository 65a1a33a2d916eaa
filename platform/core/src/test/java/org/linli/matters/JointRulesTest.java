package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.matters.control.JointFull;
import org.linli.matters.control.OpinionsOpen;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.Stage;

/** What the form of a step says about asking others. */
class JointRulesTest {

  private static final String VERIFY = "  verify: {write";

  private final Ground ground = new Ground();
  private final Caller first = ground.holding("PROPERTY_MANAGER", "matters:handle");
  private final Caller second = ground.holding("PROPERTY_MANAGER", "matters:handle");

  /** The community's own version of the grid event, whose verification says this. */
  private UUID verification(String rule) {
    OwnForms.publish(ground, VERIFY, "  verify: {" + rule + ", write");
    var matter =
        ground
            .open(
                ground.clerk,
                "grid-event",
                Door.COUNTER,
                Map.of("what", "hole", "eventClass", "c-other"))
            .id();
    return ground.task(ground.clerk, matter, "verify").orElseThrow().task();
  }

  private void ask(UUID task, Caller whom) {
    ground.run(
        ground.clerk,
        () -> ground.wired.joint.ask(task, OpinionDraft.of(whom.accountId(), "?", null)));
  }

  private void complete(UUID task, String note) {
    ground.run(
        ground.clerk,
        () -> ground.work.complete(task, Map.of("valid", true, "eventClass", "c-other"), note));
  }

  @Test
  void noMoreAreAskedAtOnceThanTheFormSays() {
    var task = verification("joint: {most: 1}");
    ask(task, first);
    assertThatThrownBy(() -> ask(task, second)).isInstanceOf(JointFull.class);
    var open = ground.as(first, () -> ground.wired.joint.list(PageRequest.first(5))).items();
    ground.run(first, () -> ground.wired.joint.answer(open.getFirst().id(), "yes"));
    ask(task, second);
  }

  @Test
  void atAStepThatIsDoneAloneNobodyIsAsked() {
    var task = verification("joint: {most: 0}");
    assertThatThrownBy(() -> ask(task, first)).isInstanceOf(JointFull.class);
  }

  @Test
  void whereTheFormLetsItTheStepEndsWithAReasonBeforeTheyAnswered() {
    var task = verification("joint: {waive: true}");
    var matter = ground.work(ground.clerk).getFirst().matter();
    ask(task, first);
    assertThatThrownBy(() -> complete(task, " ")).isInstanceOf(Invalid.class);
    complete(task, "the rain comes");
    assertThat(ground.as(first, () -> ground.wired.joint.list(PageRequest.first(5))).items())
        .isEmpty();
    assertThat(ground.look(ground.clerk, matter).stages())
        .filteredOn(stage -> stage.what().equals("UNJOINED"))
        .extracting(Stage::note)
        .containsExactly("the rain comes");
  }

  @Test
  void elsewhereNoReasonEndsIt() {
    var task = verification("joint: {most: 5}");
    ask(task, first);
    assertThatThrownBy(() -> complete(task, "the rain comes")).isInstanceOf(OpinionsOpen.class);
  }
}
