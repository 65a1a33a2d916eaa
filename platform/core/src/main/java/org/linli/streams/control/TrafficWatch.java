package org.linli.streams.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.linli.feeds.boundary.BrokerWeb;
import org.linli.streams.entity.PartnerStreamRow;
import org.linli.streams.entity.PartnerStreamState;
import org.linli.streams.entity.StreamTraffic;
import org.linli.streams.entity.Topic;

/** Asks the broker how streams fare, all of a page at once. */
final class TrafficWatch {

  private static final long PATIENCE_MILLIS = 2_000;

  private final BrokerWeb web;

  TrafficWatch(BrokerWeb web) {
    this.web = web;
  }

  /**
   * @param topics of the rows, by their ids
   */
  List<PartnerStreamRow> with(List<PartnerStreamRow> rows, Map<UUID, Topic> topics) {
    var asked = rows.stream().map(row -> asked(row, topics.get(row.id()))).toList();
    return asked.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<PartnerStreamRow> asked(PartnerStreamRow row, Topic topic) {
    if (row.state() == PartnerStreamState.CLOSED) {
      return CompletableFuture.completedFuture(row);
    }
    var in = web.ask("persistent/" + topic.space() + "/in/stats");
    var back = web.ask("persistent/" + topic.backSpace() + "/refused/stats");
    return in.thenCombine(
            back,
            (coming, going) ->
                coming.status() >= 300 ? row : row.with(traffic(coming.json(), going.json())))
        .completeOnTimeout(row, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .exceptionally(e -> row);
  }

  private static StreamTraffic traffic(JsonNode in, JsonNode back) {
    return new StreamTraffic(
        in.path("msgRateIn").asDouble(),
        in.path("subscriptions").path(StreamDesk.INTAKE).path("msgBacklog").asLong(),
        in.path("publishers").size(),
        back.path("subscriptions").path(StreamDesk.PARTNER).path("msgBacklog").asLong());
  }
}
