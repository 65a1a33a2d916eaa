package org.linli.streams.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.feeds.boundary.BrokerWeb;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.streams.entity.StreamLimits;
import org.linli.streams.entity.Topic;

/** What the broker is told of a stream, request by request. */
class StreamDeskTest {

  private static final String IN = "persistent/5101/stream-a/in";
  private static final String BACK = "persistent/5101/stream-a-back/refused";

  private final Administration broker = new Administration();
  private final BrokerWeb web =
      new BrokerWeb(new FeedSettings("pulsar://127.0.0.1:1", broker.web(), 1, 0, Limits.DEFAULT));
  private final StreamDesk desk = new StreamDesk(web);
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    web.close();
    broker.close();
  }

  private Standing standing(StreamLimits limits, String... subjects) {
    return new Standing(
        id, new Topic("5101", "stream-a"), limits, Set.of(subjects), Map.of(), false);
  }

  @Test
  void aNewStreamHasBothTopicsAndAPlaceInEach() throws Exception {
    desk.tell(standing(StreamLimits.USUAL), null);
    assertThat(broker.told(""))
        .startsWith(
            "PUT tenants/5101", "PUT namespaces/5101/stream-a", "PUT namespaces/5101/stream-a-back")
        .containsSubsequence(
            "PUT " + IN, "PUT " + BACK, "PUT " + IN + "/subscription/linli-streams")
        .contains("PUT " + BACK + "/subscription/partner")
        .noneMatch(told -> told.contains("/permissions/") || told.contains("/unload"));
    assertThat(broker.body("tenants/5101")).isEqualTo("{\"allowedClusters\":[\"standalone\"]}");
    assertThat(broker.body(BACK + "/subscription/partner"))
        .as("from the beginning")
        .contains("\"ledgerId\":-1");
    assertThat(broker.body("namespaces/5101/stream-a-back/messageTTL")).isEqualTo("604800");
  }

  /** What came in is never let go; what goes back is, so that it stops nobody. */
  @Test
  void aFullBacklogMakesThePartnerWaitAndOldRefusalsGo() throws Exception {
    desk.tell(standing(new StreamLimits(50, 64, 16)), null);
    var quota = "/backlogQuota?backlogQuotaType=destination_storage";
    assertThat(broker.body("namespaces/5101/stream-a" + quota))
        .contains("\"limitSize\":16777216", "\"policy\":\"producer_request_hold\"");
    assertThat(broker.body("namespaces/5101/stream-a-back" + quota))
        .contains("\"policy\":\"consumer_backlog_eviction\"");
    assertThat(broker.body("namespaces/5101/stream-a/publishRate"))
        .isEqualTo("{\"publishThrottlingRateInMsg\":50,\"publishThrottlingRateInByte\":65536}");
    assertThat(broker.body("namespaces/5101/stream-a/subscriptionDispatchRate"))
        .as("after an outage it is taken faster than it came")
        .contains("\"dispatchThrottlingRateInMsg\":200,\"dispatchThrottlingRateInByte\":262144");
  }

  @Test
  void onlyWhatChangedIsTold() throws Exception {
    var first = standing(StreamLimits.USUAL, "stream-1");
    desk.tell(first, null);
    broker.told("");
    desk.tell(first, first);
    assertThat(broker.told("")).isEmpty();
    desk.tell(standing(new StreamLimits(1, 1, 1), "stream-1"), first);
    assertThat(broker.told(""))
        .hasSize(3)
        .allMatch(told -> told.startsWith("POST namespaces/5101/stream-a/"));
  }

  @Test
  void aSubjectMaySendToTheOneTopicAndReadTheOther() throws Exception {
    desk.tell(standing(StreamLimits.USUAL, "stream-1"), null);
    assertThat(broker.body(IN + "/permissions/stream-1")).isEqualTo("[\"produce\"]");
    assertThat(broker.body(BACK + "/permissions/stream-1")).isEqualTo("[\"consume\"]");
    assertThat(broker.told("/unload")).as("nobody has to come again").isEmpty();
  }

  @Test
  void whoLosesTheGrantIsCutOffAtBothAndWhoKeepsItIsNotAskedAgain() throws Exception {
    var both = standing(StreamLimits.USUAL, "stream-1", "stream-2");
    desk.tell(both, null);
    broker.told("");
    desk.tell(standing(StreamLimits.USUAL, "stream-2"), both);
    assertThat(broker.told(""))
        .containsExactly(
            "DELETE " + IN + "/permissions/stream-1",
            "PUT " + IN + "/unload",
            "DELETE " + BACK + "/permissions/stream-1",
            "PUT " + BACK + "/unload");
    assertThat(broker.granted(IN)).containsExactly("stream-2");
  }

  /** A server that was started anew knows nothing of what the broker was told. */
  @Test
  void whatTheBrokerStillGrantsFromBeforeIsTakenAwayAndOthersGrantsAreLeft() throws Exception {
    broker.granted(IN).addAll(Set.of("stream-old", "linli", "analytics"));
    desk.tell(standing(StreamLimits.USUAL), null);
    assertThat(broker.granted(IN)).containsExactly("analytics", "linli");
  }

  @Test
  void whatIsThereAlreadyIsNoFailureAndWhatTheBrokerRefusesIs() throws Exception {
    web.make(IN, "{}");
    broker.answering(409);
    web.make(IN, "{}");
    assertThatThrownBy(() -> desk.tell(standing(StreamLimits.USUAL), null))
        .as("limits are no thing that could be there already")
        .isInstanceOf(IOException.class)
        .hasMessageContaining("409");
    broker.answering(500);
    assertThatThrownBy(() -> desk.tell(standing(StreamLimits.USUAL), null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("tenants/5101: 500");
  }

  @Test
  void takenAwayAreTopicsFirstAndThatTheyAreGoneIsNoFailure() throws Exception {
    var topic = new Topic("5101", "stream-a");
    broker.answering(404);
    desk.drop(topic);
    assertThat(broker.told(""))
        .containsExactly(
            "DELETE " + IN + "?force=true",
            "DELETE " + BACK + "?force=true",
            "DELETE namespaces/5101/stream-a",
            "DELETE namespaces/5101/stream-a-back");
    broker.answering(412);
    assertThatThrownBy(() -> desk.drop(topic)).isInstanceOf(IOException.class);
    assertThat(broker.told("")).as("what stands in it keeps the namespace").hasSize(1);
  }
}
