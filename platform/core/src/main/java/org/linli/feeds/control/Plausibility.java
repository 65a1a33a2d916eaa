package org.linli.feeds.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.devices.entity.DoubtReason;
import org.linli.devices.entity.Plausible;

/**
 * Holds one device's values against those before them (000 §7.2 a 5): a step further than its model
 * says that it can move, and a value that rests for longer than it can.
 *
 * <p>A step that stays is no fault: of three in a row that lie close to each other the third is
 * believed, so what really changed is held up for two readings and no longer.
 */
final class Plausibility {

  private static final int BELIEVED = 3;

  private record Step(long at, double value, int times) {}

  private record Rest(double value, long since, long heard, int times) {}

  private final Map<String, Step> steps;
  private final Map<String, Rest> rests;

  Plausibility() {
    this(new HashMap<>(2), new HashMap<>(2));
  }

  private Plausibility(Map<String, Step> steps, Map<String, Rest> rests) {
    this.steps = steps;
    this.rests = rests;
  }

  Plausibility copy() {
    return new Plausibility(new HashMap<>(steps), new HashMap<>(rests));
  }

  /**
   * Looks at a value that is newer than all before it.
   *
   * @param last the newest that was believed; null for the first
   * @param silence whoever said nothing for longer may have rested meanwhile
   */
  Optional<Doubted> judge(
      UUID device, NewPoint point, Plausible plausible, DeviceMemory.Last last, long silence) {
    var stuck = stuck(point, plausible, silence);
    if (stuck != null) {
      return Optional.of(new Doubted(device, point, DoubtReason.STUCK, null, null, stuck));
    }
    if (last == null || plausible.change() == null) {
      return Optional.empty();
    }
    var reach = plausible.reach(point.at() - last.at());
    if (Math.abs(point.value() - last.value()) <= reach) {
      steps.remove(point.metric());
      return Optional.empty();
    }
    var times = again(point, plausible);
    if (times == BELIEVED) {
      steps.remove(point.metric());
      return Optional.empty();
    }
    steps.put(point.metric(), new Step(point.at(), point.value(), times));
    return Optional.of(
        new Doubted(
            device, point, DoubtReason.JUMP, last.value() - reach, last.value() + reach, null));
  }

  private int again(NewPoint point, Plausible plausible) {
    var step = steps.get(point.metric());
    return step != null
            && Math.abs(point.value() - step.value()) <= plausible.reach(point.at() - step.at())
        ? step.times() + 1
        : 1;
  }

  /** Since when it has been the same, where that is too long; null otherwise. */
  private Long stuck(NewPoint point, Plausible plausible, long silence) {
    if (plausible.stuckSeconds() == null) {
      return null;
    }
    var rest = rests.get(point.metric());
    var goesOn =
        rest != null && rest.value() == point.value() && point.at() - rest.heard() <= silence;
    var now =
        goesOn
            ? new Rest(rest.value(), rest.since(), point.at(), rest.times() + 1)
            : new Rest(point.value(), point.at(), point.at(), 1);
    rests.put(point.metric(), now);
    return now.times() >= BELIEVED && point.at() - now.since() > plausible.stuckSeconds() * 1_000L
        ? now.since()
        : null;
  }
}
