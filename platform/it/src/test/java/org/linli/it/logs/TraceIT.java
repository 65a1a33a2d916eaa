package org.linli.it.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.spine.Fire;

/** One number leads from a device's call over the broker and the rules to the matter. */
class TraceIT {

  private static final String COMMUNITY = "510104026017";

  private final Installation installation = Installation.shared();
  private final Logs logs = new Logs(installation);
  private final String trace = UUID.randomUUID().toString().replace("-", "");

  @Test
  void aReadingsTraceIsReturnedAndStandsInTheLogWithTheAlarmAndTheMatter() throws Exception {
    var fire = Fire.detector(installation, Rest.as(installation, "jinjiang-clerk"));
    try {
      for (var value : List.of(30, 45, 60)) {
        var answer = tell(fire, value);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("traceparent").orElse(""))
            .startsWith("00-" + trace + "-");
      }
      var entries =
          Awaited.until(this::entries, found -> named(found, "alarm ") && named(found, "matter "));
      assertThat(named(entries, "alarm ")).as("the alarm's line: %s", entries).isTrue();
      assertThat(named(entries, "matter ")).as("the matter's line: %s", entries).isTrue();
      assertThat(entries)
          .allMatch(entry -> entry.path("ext_tenant").asText().equals(COMMUNITY))
          .allMatch(entry -> entry.path("ext_node").asText().contains("-"))
          .allMatch(entry -> entry.path("loglevel").asText().equals("INFO"));
    } finally {
      fire.isOut();
      fire.retire();
    }
  }

  private HttpResponse<String> tell(Fire fire, int smoke) throws Exception {
    var request =
        HttpRequest.newBuilder(installation.http().resolve("/api/v1/feeds/" + fire.device()))
            .header("Authorization", "Device " + fire.secret())
            .header("Content-Type", "application/json")
            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"ts\":\"" + Instant.now() + "\",\"values\":{\"smoke\":" + smoke + "}}"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private List<JsonNode> entries() {
    return logs.server().stream()
        .filter(entry -> entry.path("ext_trace").asText().equals(trace))
        .toList();
  }

  private static boolean named(List<JsonNode> entries, String begins) {
    return entries.stream().anyMatch(entry -> entry.path("message").asText().contains(begins));
  }
}
