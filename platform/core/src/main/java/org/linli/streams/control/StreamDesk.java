package org.linli.streams.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.feeds.boundary.BrokerWeb;
import org.linli.streams.entity.StreamLimits;
import org.linli.streams.entity.Topic;

/**
 * Tells the broker what a stream may. Doing it again changes nothing.
 *
 * <p>Each token comes under a subject of its own, which is granted sending to the one topic and
 * reading of the other, and nothing else. What is granted is looked at by the broker when a
 * producer or consumer is made; so when a subject loses its grant the topics are unloaded, and
 * everybody has to come again.
 */
final class StreamDesk {

  /** Our place in what comes in. */
  static final String INTAKE = "linli-streams";

  /** The partner's place in what was refused. */
  static final String PARTNER = "partner";

  private static final String SUBJECTS = "stream-";
  private static final String FROM_THE_BEGINNING =
      "{\"ledgerId\":-1,\"entryId\":-1,\"partitionIndex\":-1}";

  /** What goes back is let go after a week, or when so much of it lies unread. */
  private static final long BACK_SECONDS = StandingQuery.KEPT.toSeconds();

  private static final long BACK_BYTES = 64L << 20;

  /** After an outage what waited is taken faster than it came, and still not all at once. */
  private static final int CATCHING_UP = 4;

  private static final int MOST_PRODUCERS = 16;
  private static final int MOST_READERS = 4;

  private final BrokerWeb web;

  StreamDesk(BrokerWeb web) {
    this.web = web;
  }

  /**
   * @param before what the broker was told last; null for nothing
   */
  void tell(Standing wanted, Standing before) throws IOException, InterruptedException {
    var topic = wanted.topic();
    if (before == null) {
      make(topic);
    }
    if (before == null || !before.limits().equals(wanted.limits())) {
      limit(topic, wanted.limits());
    }
    if (before == null || !before.subjects().equals(wanted.subjects())) {
      grant(topic.space() + "/in", wanted.subjects(), "[\"produce\"]");
      grant(topic.backSpace() + "/refused", wanted.subjects(), "[\"consume\"]");
    }
  }

  private void make(Topic topic) throws IOException, InterruptedException {
    web.makeTenant(topic.city());
    web.make("namespaces/" + topic.space(), "{}");
    web.make("namespaces/" + topic.backSpace(), "{}");
    web.set("namespaces/" + topic.space() + "/maxProducersPerTopic", "" + MOST_PRODUCERS);
    var back = "namespaces/" + topic.backSpace();
    web.set(back + "/messageTTL", "" + BACK_SECONDS);
    web.set(back + "/maxSubscriptionsPerTopic", "1");
    web.set(back + "/maxConsumersPerTopic", "" + MOST_READERS);
    web.set(back + quota(), backlog(BACK_BYTES, "consumer_backlog_eviction"));
    web.make("persistent/" + topic.space() + "/in", "{}");
    web.make("persistent/" + topic.backSpace() + "/refused", "{}");
    web.make("persistent/" + topic.space() + "/in/subscription/" + INTAKE, FROM_THE_BEGINNING);
    web.make(
        "persistent/" + topic.backSpace() + "/refused/subscription/" + PARTNER, FROM_THE_BEGINNING);
  }

  private void limit(Topic topic, StreamLimits limits) throws IOException, InterruptedException {
    var space = "namespaces/" + topic.space();
    long bytes = limits.kilobytesPerSecond() * 1_024L;
    web.set(
        space + "/publishRate",
        "{\"publishThrottlingRateInMsg\":%d,\"publishThrottlingRateInByte\":%d}"
            .formatted(limits.perSecond(), bytes));
    web.set(
        space + "/subscriptionDispatchRate",
        """
        {"dispatchThrottlingRateInMsg":%d,"dispatchThrottlingRateInByte":%d,"relativeToPublishRate":false,
         "ratePeriodInSecond":1}"""
            .formatted(CATCHING_UP * limits.perSecond(), CATCHING_UP * bytes));
    // Held, not thrown away: what the broker acknowledged is taken, and the partner waits.
    web.set(
        space + quota(), backlog((long) limits.backlogMegabytes() << 20, "producer_request_hold"));
  }

  private static String quota() {
    return "/backlogQuota?backlogQuotaType=destination_storage";
  }

  private static String backlog(long bytes, String policy) {
    return "{\"limitSize\":%d,\"limitTime\":-1,\"policy\":\"%s\"}".formatted(bytes, policy);
  }

  private void grant(String topic, Set<String> wanted, String actions)
      throws IOException, InterruptedException {
    var path = "persistent/" + topic;
    var granted = subjects(web.get(path + "/permissions").json());
    for (var subject : wanted) {
      if (!granted.contains(subject)) {
        web.set(path + "/permissions/" + subject, actions);
      }
    }
    var lost = granted.stream().filter(subject -> !wanted.contains(subject)).toList();
    for (var subject : lost) {
      web.drop(path + "/permissions/" + subject);
    }
    if (!lost.isEmpty()) {
      web.tell(path + "/unload");
    }
  }

  private static List<String> subjects(JsonNode permissions) {
    var subjects = new ArrayList<String>();
    permissions
        .fieldNames()
        .forEachRemaining(
            subject -> {
              if (subject.startsWith(SUBJECTS)) {
                subjects.add(subject);
              }
            });
    return subjects;
  }

  /** Takes everything of a stream away. */
  void drop(Topic topic) throws IOException, InterruptedException {
    web.drop("persistent/" + topic.space() + "/in?force=true");
    web.drop("persistent/" + topic.backSpace() + "/refused?force=true");
    web.drop("namespaces/" + topic.space());
    web.drop("namespaces/" + topic.backSpace());
  }
}
