package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.feeds.control.FeedGround.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.devices.entity.DeviceId;
import org.linli.traces.boundary.Traces;
import org.linli.traces.entity.TraceParent;

/** A reading's trace goes on to what follows from it: the alarm, and whoever hears of that. */
class TraceOfReadingsTest {

  private static final String LIFT = "lift-monitor";

  private final FeedGround ground = new FeedGround("990302001077");
  private final List<Optional<String>> heard = new ArrayList<>();
  private final AlarmBook book = new AlarmBook(ground.platform.jdbi(), this::hear);
  private final Intake intake =
      new Intake(
          ground.platform.scopes(),
          ground.platform.jdbi(),
          ground.models,
          ground.gathering,
          book,
          ground.figures,
          event -> {});
  private final long now = System.currentTimeMillis();

  private void hear(Object event) {
    if (event instanceof AlarmRaised || event instanceof AlarmCleared) {
      heard.add(Traces.current().map(TraceParent::trace));
    }
  }

  private Delivery sent(DeviceId device, long at, double value, TraceParent trace) {
    var delivery = ground.delivery(device, LIFT, at, reading(at, "trapped", value));
    return new Delivery(delivery.named(), delivery.parcel(), trace == null ? null : trace.header());
  }

  @Test
  void theAlarmBelongsToTheReadingThatRaisedItAndItsEndToTheOneThatEndedIt() {
    var lift = ground.device(LIFT);
    var raising = TraceParent.fresh();
    var ending = TraceParent.fresh();
    intake.take(List.of(sent(lift, now, 1, raising)));
    intake.take(List.of(sent(lift, now + 1_000, 0, ending)));
    assertThat(heard).containsExactly(Optional.of(raising.trace()), Optional.of(ending.trace()));
  }

  @Test
  void ofABatchEachAlarmBelongsToItsOwnReadingAndToTheFirstThatRaisedIt() {
    var one = ground.device(LIFT);
    var two = ground.device(LIFT);
    var first = TraceParent.fresh();
    var again = TraceParent.fresh();
    var other = TraceParent.fresh();
    intake.take(
        List.of(
            sent(one, now, 1, first), sent(one, now + 1_000, 1, again), sent(two, now, 1, other)));
    assertThat(heard)
        .containsExactlyInAnyOrder(Optional.of(first.trace()), Optional.of(other.trace()));
  }

  @Test
  void aReadingWithoutATraceRaisesItsAlarmAllTheSame() {
    intake.take(List.of(sent(ground.device(LIFT), now, 1, null)));
    intake.take(
        List.of(
            new Delivery(
                () -> "nonsense",
                sent(ground.device(LIFT), now, 1, null).parcel(),
                "00-nonsense")));
    assertThat(heard).containsExactly(Optional.empty(), Optional.empty());
  }
}
