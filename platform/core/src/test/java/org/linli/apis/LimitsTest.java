package org.linli.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.apis.boundary.LimitRow;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.testing.Requirement;

class LimitsTest {

  private static final ApiGround GROUND = new ApiGround("9975");

  @AfterEach
  void asDelivered() {
    GROUND.platform.owner().useHandle(handle -> handle.execute("delete from api_limit"));
  }

  private List<LimitRow> list() {
    return GROUND.as(GROUND.bureau, GROUND.limits::list);
  }

  private void set(LimitKind kind, String target, Limit limit) {
    GROUND.run(GROUND.bureau, () -> GROUND.limits.set(kind, target, limit));
  }

  @Test
  @Requirement("000-8.2.e-3")
  void theListBeginsWithWhatHoldsForAll() {
    assertThat(list()).extracting(LimitRow::kind).containsExactly(LimitKind.values());
    assertThat(list()).allMatch(row -> row.target().isEmpty() && row.changedAt() == null);
    var narrower = new Limit(7, 9, 1000L);
    set(LimitKind.APPLICATION, "", narrower);
    var one = UUID.randomUUID().toString();
    set(LimitKind.APPLICATION, one, new Limit(1, 1, null));
    assertThat(list()).hasSize(5);
    assertThat(list().getFirst().limit()).isEqualTo(narrower);
    assertThat(list().getFirst().changedBy()).isEqualTo(GROUND.bureau.displayName());
    assertThat(list().getLast().target()).isEqualTo(one);
  }

  @Test
  void whatWasSetIsTakenBackAndThePackHoldsAgain() {
    set(LimitKind.ADDRESS, null, new Limit(7, 9, null));
    GROUND.run(GROUND.bureau, () -> GROUND.limits.remove(LimitKind.ADDRESS, ""));
    assertThat(list()).allMatch(row -> row.changedAt() == null);
    assertThatThrownBy(
            () -> GROUND.run(GROUND.bureau, () -> GROUND.limits.remove(LimitKind.ADDRESS, "")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatCannotBeALimitIsRefused() {
    var some = new Limit(5, 5, null);
    assertThatThrownBy(() -> new Limit(0, 5, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new Limit(5, 100_001, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new Limit(5, 5, 0L)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> set(null, "", some)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> set(LimitKind.API, "", null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> set(LimitKind.API, "", new Limit(5, 5, 5L)))
        .as("a day's quota is for applications")
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> set(LimitKind.API, "no-such-thing", some))
        .isInstanceOf(NotFound.class);
    for (var kind : List.of(LimitKind.APPLICATION, LimitKind.TENANT, LimitKind.ADDRESS)) {
      assertThatThrownBy(() -> set(kind, "No Such Thing", some)).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> set(LimitKind.ADDRESS, "10.0.0.0/8", some))
        .isInstanceOf(Invalid.class);
  }
}
