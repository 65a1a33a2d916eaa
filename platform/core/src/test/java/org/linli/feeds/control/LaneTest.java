package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

class LaneTest {

  private final List<Delivery> stored = new ArrayList<>();
  private final List<DeadLetter> letters = new ArrayList<>();
  private final AtomicInteger tries = new AtomicInteger();

  private Lane lane(Lane.Store store) {
    return new Lane(
        null,
        List.of(),
        "lane",
        new Lane.Surroundings(store, letters::addAll, new Rate(), () -> {}));
  }

  private static List<Delivery> deliveries(int count) {
    var deliveries = new ArrayList<Delivery>();
    for (int i = 0; i < count; i++) {
      var parcel =
          new Parcel(
              new TenantId("t"),
              new DivisionCode("510104026017"),
              UUID.randomUUID(),
              "smoke-detector",
              i,
              Parcel.Marks.NONE,
              List.of(new SentReading(i, List.of(SentValue.number("smoke", i)))));
      deliveries.add(new Delivery("m" + i, parcel));
    }
    return deliveries;
  }

  private int refusing(List<Delivery> batch, String poison) {
    tries.incrementAndGet();
    if (batch.stream().anyMatch(delivery -> delivery.key().equals(poison))) {
      throw new IllegalStateException(new SQLException("bad row", "22003"));
    }
    stored.addAll(batch);
    return batch.size();
  }

  @Test
  void oneMessageThatCannotBeStoredIsFoundAndTheOthersGoOn() {
    var batch = deliveries(100);
    assertThat(lane(list -> refusing(list, "m37")).store(batch)).isTrue();
    assertThat(stored).hasSize(99).isSubsetOf(batch);
    assertThat(letters)
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.reason()).isEqualTo(Reason.CANNOT_BE_STORED);
              assertThat(letter.detail()).contains("bad row");
              assertThat(letter.payload()).contains("\"smoke\":37");
            });
    assertThat(tries.get()).isLessThan(20);
  }

  @Test
  void messagesKeepTheirOrderWhenABatchIsHalved() {
    var batch = deliveries(16);
    lane(list -> refusing(list, "m5")).store(batch);
    var expected = new ArrayList<>(batch);
    expected.remove(5);
    assertThat(stored).containsExactlyElementsOf(expected);
  }

  @Test
  void aDatabaseThatIsAwayIsWaitedForAndNothingIsThrownAway() {
    var lane =
        lane(
            batch -> {
              if (tries.incrementAndGet() <= 5) {
                throw new IllegalStateException(new SQLException("no connection", "08006"));
              }
              stored.addAll(batch);
              return batch.size();
            });
    assertThat(lane.store(deliveries(3))).isTrue();
    assertThat(stored).hasSize(3);
    assertThat(letters).isEmpty();
  }

  @Test
  void aLaneThatIsStoppedLeavesItsBatchToTheNext() {
    var holder = new ArrayList<Lane>();
    var lane =
        lane(
            batch -> {
              holder.getFirst().stop();
              throw new IllegalStateException(new SQLException("shutting down", "57P01"));
            });
    holder.add(lane);
    assertThat(lane.store(deliveries(3))).isFalse();
    assertThat(letters).isEmpty();
  }
}
