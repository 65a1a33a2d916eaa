package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.ManyDeed;
import org.linli.matters.entity.ManyOrder;
import org.linli.matters.entity.ManyOutcome;
import org.linli.matters.entity.ManyOutcome.How;
import org.linli.matters.entity.WorkQuery;
import org.linli.persistence.Sha256;
import org.linli.repeats.boundary.KeyReused;
import org.linli.repeats.boundary.Sending;
import org.linli.repeats.entity.RequestKey;

/** Several tasks at once, each for itself. */
class ManyTasksTest {

  private final Ground ground = new Ground();

  private UUID matter() {
    return ground
        .open(ground.clerk, "repair", Door.COUNTER, Map.of("what", "lamp", "facility", "power"))
        .id();
  }

  private UUID task(UUID matter) {
    return ground.task(ground.clerk, matter, "accept").orElseThrow().task();
  }

  /** As behind the guard: no transaction stands around all of them. */
  private List<ManyOutcome> perform(Caller by, ManyOrder order) {
    return Unchecked.call(
        () -> ground.community.platform.scopes().as(by, () -> ground.wired.many.perform(order)));
  }

  private List<ManyOutcome> perform(ManyOrder order) {
    return perform(ground.clerk, order);
  }

  private static ManyOrder order(ManyDeed deed, UUID... tasks) {
    return ManyOrder.of(deed, List.of(tasks));
  }

  private long mine() {
    return ground
        .as(
            ground.clerk,
            () ->
                ground.work.list(
                    new WorkQuery(WorkQuery.Whose.MINE, null, null), PageRequest.first(10)))
        .total();
  }

  @Test
  void eachIsTakenAndOneThatIsRefusedHoldsNoOtherUp() {
    var first = task(matter());
    var second = task(matter());
    var none = UUID.randomUUID();
    assertThat(perform(order(ManyDeed.TAKE, first, none, second)))
        .satisfiesExactly(
            one -> assertThat(one.how()).isEqualTo(How.DONE),
            one -> {
              assertThat(one.task()).isEqualTo(none);
              assertThat(one.how()).isEqualTo(How.REFUSED);
              assertThat(one.refusal()).isEqualTo("not-found");
              assertThat(one.why()).isNotBlank().doesNotContain("refusal.");
            },
            one -> assertThat(one.how()).isEqualTo(How.DONE));
    assertThat(mine()).isEqualTo(2);
  }

  /** As a program sends it that may send it again. */
  private List<ManyOutcome> sent(String key, ManyOrder order) {
    var digest = HexFormat.of().formatHex(Sha256.of(order.toString()));
    return Unchecked.call(() -> Sending.under(new RequestKey(key, digest), () -> perform(order)));
  }

  @Test
  void theSameRequestOnceMoreDoesNothingAgainAndTriesWhatWasRefused() {
    var first = matter();
    var last = matter();
    var order = order(ManyDeed.URGE, task(first), UUID.randomUUID(), task(last)).because("hurry");
    var key = UUID.randomUUID().toString();
    for (int time = 0; time < 2; time++) {
      assertThat(sent(key, order))
          .extracting(ManyOutcome::how)
          .containsExactly(How.DONE, How.REFUSED, How.DONE);
    }
    assertThat(ground.look(ground.clerk, first).row().urged()).isEqualTo(1);
    assertThat(ground.look(ground.clerk, last).row().urged()).isEqualTo(1);
    sent(UUID.randomUUID().toString(), order);
    assertThat(ground.look(ground.clerk, first).row().urged()).as("another request").isEqualTo(2);
  }

  @Test
  void theSameKeyForOtherTasksIsRefusedAltogether() {
    var key = UUID.randomUUID().toString();
    sent(key, order(ManyDeed.TAKE, task(matter())));
    var other = order(ManyDeed.TAKE, task(matter()), task(matter()));
    assertThatThrownBy(() -> sent(key, other)).isInstanceOf(KeyReused.class);
    assertThat(mine()).isEqualTo(1);
  }

  @Test
  void whatWasRefusedMayBeDoneByTheSameRequestLater() {
    var task = task(matter());
    var order = order(ManyDeed.GIVE_BACK, task).because("not ours");
    var key = UUID.randomUUID().toString();
    assertThat(sent(key, order)).extracting(ManyOutcome::how).containsExactly(How.REFUSED);
    perform(order(ManyDeed.TAKE, task));
    assertThat(sent(key, order)).extracting(ManyOutcome::how).containsExactly(How.DONE);
  }

  @Test
  void whatIsNamedTwiceIsDoneOnce() {
    var id = matter();
    var task = task(id);
    assertThat(perform(ManyOrder.of(ManyDeed.URGE, List.of(task, task)).because("hurry")))
        .hasSize(1);
    assertThat(ground.look(ground.clerk, id).row().urged()).isEqualTo(1);
  }

  @Test
  void theSameSimpleStepIsDoneForSeveralWithTheSameAnswers() {
    var one = matter();
    var other = matter();
    assertThat(
            perform(
                order(ManyDeed.COMPLETE, task(one), task(other))
                    .with(Map.of("accepted", true), "rain")))
        .extracting(ManyOutcome::how)
        .containsExactly(How.DONE, How.DONE);
    assertThat(ground.task(ground.clerk, one, "accept")).isEmpty();
    assertThat(ground.task(ground.clerk, other, "accept")).isEmpty();
  }

  @Test
  void answersThatDoNotFitAreRefusedForEachByItself() {
    var id = matter();
    assertThat(perform(order(ManyDeed.COMPLETE, task(id)).with(Map.of(), null)))
        .extracting(ManyOutcome::how, ManyOutcome::refusal)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(How.REFUSED, "matter-answers"));
    assertThat(ground.task(ground.clerk, id, "accept")).isPresent();
  }

  @Test
  void severalAreGivenBackAndPassedOnWithOneReason() {
    var worker = ground.holding("CLERK", "matters:read", "matters:all", "matters:handle");
    var first = task(matter());
    var second = task(matter());
    perform(order(ManyDeed.TAKE, first, second));
    assertThat(perform(order(ManyDeed.GIVE_BACK, first, second).because("not ours")))
        .allMatch(one -> one.how() == How.DONE);
    assertThat(mine()).isZero();
    assertThat(perform(order(ManyDeed.GIVE_BACK, first).because("again")))
        .as("nobody has it")
        .allMatch(one -> one.how() == How.REFUSED);
    assertThat(
            perform(
                order(ManyDeed.PASS_ON, first, second)
                    .to(null, worker.accountId())
                    .because("knows it")))
        .allMatch(one -> one.how() == How.DONE);
    assertThat(ground.work(worker)).filteredOn(row -> row.mine()).hasSize(2);
  }

  @Test
  void anOrderNamesOneToAHundredTasksAndWhatToDo() {
    var many = Stream.generate(UUID::randomUUID).limit(101).toList();
    assertThatThrownBy(() -> perform(ManyOrder.of(ManyDeed.TAKE, many)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> perform(ManyOrder.of(ManyDeed.TAKE, List.of())))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> perform(ManyOrder.of(null, List.of(UUID.randomUUID()))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void anotherCommunitysTaskIsNotFound() {
    var task = task(matter());
    var other = new Ground();
    assertThat(perform(other.clerk, order(ManyDeed.TAKE, task)))
        .extracting(ManyOutcome::refusal)
        .containsExactly("not-found");
    assertThat(mine()).isZero();
  }
}
