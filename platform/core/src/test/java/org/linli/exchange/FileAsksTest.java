package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.community.TestCommunity;
import org.linli.exchange.boundary.FileQuery;
import org.linli.exchange.entity.FileLimits;

/** Files that are ordered wrongly, or for somebody who cannot have them. */
class FileAsksTest {

  private final Ground ground = new Ground("9903");
  private final TestCommunity place = new TestCommunity();
  private final FileRoom room =
      new FileRoom(ground, place.tenant, new FileLimits(5, 100, 1_000_000, 50, 7));
  private final Caller fire = ground.consumer("ask-" + UUID.randomUUID());

  static Stream<Arguments> wrongAsks() {
    return Stream.of(
        wrong("tenant", "required", draft -> draft.tenant = null),
        wrong("tenant", "required", draft -> draft.tenant = " "),
        wrong("tenant", "form", draft -> draft.tenant = "../9903"),
        wrong("purpose", "required", draft -> draft.purpose = null),
        wrong("key", "form", draft -> draft.key = "a blank"),
        wrong("key", "form", draft -> draft.key = "k".repeat(65)),
        wrong("key", "form", draft -> draft.key = ""),
        wrong(
            "filter",
            "too-long",
            draft -> draft.filters = Collections.nCopies(21, "state eq OPEN")),
        wrong(
            "filter",
            "too-long",
            draft -> draft.filters = List.of("number eq " + "9".repeat(1_200))),
        wrong("fields", "too-long", draft -> draft.fields = Collections.nCopies(121, "case")),
        wrong("part-rows", "file-part-rows", draft -> draft.partRows = 9),
        wrong("part-rows", "file-part-rows", draft -> draft.partRows = 5_001),
        wrong("after", "position-of-another", draft -> draft.since = "nonsense"),
        wrong(
            "sort",
            "increments-in-order-of-change",
            draft -> {
              draft.since = "nonsense";
              draft.sort = "number";
            }));
  }

  @ParameterizedTest
  @MethodSource("wrongAsks")
  void whatIsAskedWronglyIsToldByFieldAndRule(
      String field, String rule, Consumer<FileRoom.Draft> change) {
    var draft = room.cases();
    change.accept(draft);
    assertThatThrownBy(() -> room.order(fire, draft))
        .isInstanceOfSatisfying(
            Invalid.class, told -> assertThat(told.arguments()).containsExactly(field, rule));
    assertThat(room.list(fire, FileQuery.ALL, null)).isEmpty();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"accounts", "CASES"})
  void anAssetThatIsNotExchangedIsNotThere(String asset) {
    var draft = room.cases();
    draft.asset = asset;
    assertThatThrownBy(() -> room.order(fire, draft)).isInstanceOf(NotFound.class);
  }

  @Test
  void theBureauOrdersForNoConsumerThatIsShutOrAnothers() {
    var consumer = ground.department("ask-" + UUID.randomUUID());
    var draft = room.cases();
    draft.consumer = consumer;
    var elsewhere = new Ground("9904");
    assertThatThrownBy(() -> room.order(elsewhere.bureau, draft)).isInstanceOf(NotFound.class);
    ground.run(ground.bureau, () -> ground.consumers.suspend(consumer, "audit"));
    assertThatThrownBy(() -> room.order(ground.bureau, draft)).isInstanceOf(Conflict.class);
    ground.run(ground.bureau, () -> ground.consumers.resume(consumer));
    assertThat(room.order(ground.bureau, draft)).isNotNull();
  }

  private static Arguments wrong(String field, String rule, Consumer<FileRoom.Draft> change) {
    return Arguments.of(field, rule, change);
  }
}
