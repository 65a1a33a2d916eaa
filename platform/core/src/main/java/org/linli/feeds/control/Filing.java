package org.linli.feeds.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Decides into which blocks a device's new points go. What is newer than all that stands is added
 * to the newest block, or begins one. What is late goes into the block whose span it lies in, or
 * behind which it lies and which is not full, and which is written anew; or between two into one of
 * its own: so the blocks of a device never overlap, and their order is that of their readings.
 */
final class Filing {

  private final UUID device;
  private final Standing standing;
  private final Map<Long, StandingBlock> entered = new LinkedHashMap<>();
  private final List<Block> blocks = new ArrayList<>(1);
  private OpenBlock open;
  private Block current;

  /**
   * @param open the newest block; null for none
   */
  Filing(UUID device, OpenBlock open, Standing standing) {
    this.device = device;
    this.open = open;
    this.standing = standing;
  }

  /**
   * Files points that stand in the order of their time.
   *
   * @param newest the newest moment that stands
   */
  void file(List<NewPoint> inTime, long newest) {
    int at = 0;
    while (at < inTime.size() && inTime.get(at).at() <= newest) {
      at = late(inTime, at);
    }
    entered.values().forEach(block -> blocks.add(Block.of(device, block)));
    blocks.forEach(this::remember);
    while (at < inTime.size()) {
      at = newer(inTime, at);
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The newest block as it is afterwards. */
  OpenBlock open() {
    return open;
  }

  private int late(List<NewPoint> points, int from) {
    var at = points.get(from).at();
    var into = standing.before(device, at);
    if (into == null || !into.spans(at) && !into.takes(at)) {
      return between(points, from);
    }
    int next = from;
    for (; next < points.size() && points.get(next).at() == at; next++) {
      into.put(at, points.get(next).metric(), points.get(next).value());
    }
    entered.put(into.since, into);
    return next;
  }

  private int between(List<NewPoint> points, int from) {
    var at = points.get(from).at();
    var last = blocks.isEmpty() ? null : blocks.getLast();
    if (last == null || !last.takes(at) || standing.parts(device, last.since, at)) {
      last = Block.starting(device, at);
      blocks.add(last);
    }
    return moment(points, from, last);
  }

  private int newer(List<NewPoint> points, int from) {
    var at = points.get(from).at();
    if (current == null) {
      current = newest();
    }
    if (current == null || !current.takes(at)) {
      current = Block.starting(device, at);
    }
    if (!blocks.contains(current)) {
      blocks.add(current);
    }
    int next = moment(points, from, current);
    open = current.open();
    return next;
  }

  /** The newest block, whether this batch has added to it or not; null for none. */
  private Block newest() {
    for (var block : blocks) {
      if (block.since == open.since()) {
        return block;
      }
    }
    return open == null ? null : Block.continuing(device, open);
  }

  private void remember(Block block) {
    if (open == null || block.since >= open.since()) {
      open = block.open();
    }
  }

  private static int moment(List<NewPoint> points, int from, Block block) {
    var at = points.get(from).at();
    var json = new Json();
    int next = from;
    for (; next < points.size() && points.get(next).at() == at; next++) {
      json.value(points.get(next).metric(), points.get(next).value());
    }
    block.add(at, json.closed());
    return next;
  }
}
