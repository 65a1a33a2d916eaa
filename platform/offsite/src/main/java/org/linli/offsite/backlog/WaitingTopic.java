package org.linli.offsite.backlog;

import java.util.List;

/**
 * A topic, or a partition of one, in which something waits.
 *
 * @param name in full, {@code persistent://5101/510104/telemetry-partition-0}
 * @param subscriptions the durable ones for which something waits
 * @param done what all of them have behind them
 * @param last what is in it now; what comes later belongs to the next copy
 */
record WaitingTopic(String name, List<String> subscriptions, Position done, Position last) {

  private static final String PARTITION = "-partition-\\d+$";

  /** The topic that senders know. */
  String base() {
    return base(name);
  }

  static String base(String name) {
    return name.replaceFirst(PARTITION, "");
  }
}
