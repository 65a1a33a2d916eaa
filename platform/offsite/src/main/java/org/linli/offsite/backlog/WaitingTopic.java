package org.linli.offsite.backlog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

  /** Of each topic those for which something waits in any of its partitions. */
  static Map<String, Set<String>> subscriptions(List<WaitingTopic> waiting) {
    var found = new LinkedHashMap<String, Set<String>>();
    for (var topic : waiting) {
      found.computeIfAbsent(topic.base(), base -> new TreeSet<>()).addAll(topic.subscriptions());
    }
    return found;
  }

  static String base(String name) {
    return name.replaceFirst(PARTITION, "");
  }
}
