package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.boundary.ApprovalRefused;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.Approval;
import org.linli.matters.entity.Approval.State;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.processes.entity.DefinitionState;

/** Nobody publishes alone what they drew. */
class ProcessApprovalTest {

  private static int next = 100;

  /** In a street of its own: what it publishes there is nobody else's template. */
  private final Ground ground = new Ground(new TestCommunity("990378" + street() + "001"));

  private final Caller street = officer();
  private final Caller second = officer();

  private static int street() {
    return ++next;
  }

  private Caller officer() {
    return ground.community.platform.caller(
        Tier.STREET, ground.community.tenant.value().substring(0, 9), null, null, "*");
  }

  private UUID drawn(Caller by) {
    var xml =
        ProcessPacks.text("suggestion/process.bpmn")
            .replace("linli:limit=\"P10D\"", "linli:limit=\"P5D\"");
    return ground.as(by, () -> ground.desk.draft(new DefinitionDraft(null, xml, null)));
  }

  private Approval approval(Caller by, UUID id) {
    return ground.as(by, () -> ground.wired.designer.open(id)).approval();
  }

  private DefinitionState state(UUID id) {
    return ground.as(street, () -> ground.desk.get(id)).row().state();
  }

  @Test
  void aDraftIsPublishedByASecondPersonAfterItWasSubmitted() {
    var id = drawn(ground.clerk);
    assertThat(approval(ground.clerk, id).state()).isEqualTo(State.DRAWN);
    assertThat(approval(ground.clerk, id).own()).isTrue();
    ground.run(ground.clerk, () -> ground.desk.submit(id, " shorter "));
    var waiting = approval(street, id);
    assertThat(waiting.state()).isEqualTo(State.WAITING);
    assertThat(waiting.own()).isFalse();
    assertThat(waiting.note()).isEqualTo("shorter");
    assertThat(waiting.submittedBy()).isEqualTo(ground.clerk.displayName());
    ground.run(street, () -> ground.desk.publish(id));
    assertThat(state(id)).isEqualTo(DefinitionState.PUBLISHED);
    var decided = approval(street, id);
    assertThat(decided.state()).isEqualTo(State.APPROVED);
    assertThat(decided.decidedBy()).isEqualTo(street.displayName());
    assertThat(decided.decidedAt()).isNotNull();
  }

  @Test
  void whoDrewItDoesNotPublishItHoweverMuchTheyMay() {
    var id = drawn(street);
    ground.run(street, () -> ground.desk.submit(id, null));
    assertThatThrownBy(() -> ground.run(street, () -> ground.desk.publish(id)))
        .isInstanceOf(ApprovalRefused.class)
        .hasMessageContaining("process-own-draft");
    assertThat(state(id)).isEqualTo(DefinitionState.DRAFT);
    ground.run(second, () -> ground.desk.publish(id));
    assertThat(state(id)).isEqualTo(DefinitionState.PUBLISHED);
  }

  @Test
  void whoSubmittedItDoesNotPublishItEither() {
    var id = drawn(ground.clerk);
    ground.run(street, () -> ground.desk.submit(id, null));
    assertThatThrownBy(() -> ground.run(street, () -> ground.desk.publish(id)))
        .isInstanceOf(ApprovalRefused.class);
    assertThatThrownBy(() -> ground.run(street, () -> ground.desk.refuse(id, "mine")))
        .isInstanceOf(ApprovalRefused.class);
  }

  @Test
  void whatNobodySubmittedIsNotPublished() {
    var id = drawn(ground.clerk);
    assertThatThrownBy(() -> ground.run(street, () -> ground.desk.publish(id)))
        .isInstanceOf(ApprovalRefused.class)
        .hasMessageContaining("process-not-submitted");
    assertThat(state(id)).isEqualTo(DefinitionState.DRAFT);
  }

  @Test
  void whatIsGivenBackStaysADraftWithItsReasonAndMayBeSubmittedAgain() {
    var id = drawn(ground.clerk);
    ground.run(ground.clerk, () -> ground.desk.submit(id, null));
    assertThatThrownBy(() -> ground.run(street, () -> ground.desk.refuse(id, " ")))
        .isInstanceOf(Invalid.class);
    ground.run(street, () -> ground.desk.refuse(id, "too short"));
    var refused = approval(ground.clerk, id);
    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(refused.answer()).isEqualTo("too short");
    assertThat(state(id)).isEqualTo(DefinitionState.DRAFT);
    assertThatThrownBy(() -> ground.run(street, () -> ground.desk.publish(id)))
        .isInstanceOf(ApprovalRefused.class);
    ground.run(ground.clerk, () -> ground.desk.submit(id, "longer now"));
    assertThat(approval(street, id).answer()).isNull();
    ground.run(street, () -> ground.desk.publish(id));
    assertThat(state(id)).isEqualTo(DefinitionState.PUBLISHED);
  }

  @Test
  void whatIsPublishedIsNotSubmittedAgain() {
    var id = drawn(ground.clerk);
    ground.run(ground.clerk, () -> ground.desk.submit(id, null));
    ground.run(street, () -> ground.desk.publish(id));
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.desk.submit(id, null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatIsOfADivisionAboveIsNobodysToSubmitBelow() {
    var id = drawn(street);
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.desk.submit(id, null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aNoteThatIsTooLongIsRefused() {
    var id = drawn(ground.clerk);
    assertThatThrownBy(
            () -> ground.run(ground.clerk, () -> ground.desk.submit(id, "x".repeat(401))))
        .isInstanceOf(Invalid.class);
    assertThat(approval(ground.clerk, id).state()).isEqualTo(State.DRAWN);
  }
}
