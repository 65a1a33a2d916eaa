package org.linli.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/** A server that is told its roles does these and leaves the others. */
class RolesIT {

  private final Installation installation = Installation.shared();

  @Test
  void aServerThatStoresReadingsShowsNoScreensAndTakesNoCalls() {
    try (var server = OtherServer.start(installation, "feeds-only", "feeds")) {
      var anybody = new Rest(server.http(), null);
      assertThat(anybody.get("/").status()).as("screens").isEqualTo(404);
      assertThat(anybody.get("/api/v1/city").status()).as("REST").isEqualTo(404);
      assertThat(anybody.get("/health/ready").status()).isEqualTo(200);
      var figures = new Rest(server.ops(), null).get("/ops/metrics").text();
      assertThat(figures.lines())
          .contains(
              "linli_node_role{role=\"feeds\"} 1",
              "linli_node_role{role=\"ui\"} 0",
              "linli_node_role{role=\"jobs\"} 0")
          .noneMatch(line -> line.contains("round=\"what is due\""))
          .anyMatch(
              line ->
                  line.contains("round=\"counted calls\"") || line.startsWith("linli_sessions"));
    }
    assertThat(Rest.anonymous(installation).get("/").status())
        .as("the first server does everything")
        .isEqualTo(200);
  }

  @Test
  void aServerTellsWhatItWasAskedByWhichDoorAndOfItsConnections() {
    var anybody = Rest.anonymous(installation);
    anybody.get("/");
    anybody.get("/api/v1/city");
    anybody.get("/api/v1/no-such-thing");
    var figures =
        Awaited.until(
            () -> new Rest(installation.ops(), null).get("/ops/metrics").text(),
            text ->
                text.contains("linli_requests_total{door=\"console\"")
                    && text.contains("linli_requests_total{door=\"screens\"")
                    && text.contains("group=\"city\""));
    assertThat(figures.lines())
        .anyMatch(line -> line.startsWith("linli_requests_total{door=\"console\""))
        .anyMatch(line -> line.startsWith("linli_request_seconds_bucket{door=\"screens\""))
        .anyMatch(line -> line.contains("group=\"city\",method=\"GET\",status=\"4xx\""))
        .anyMatch(line -> line.startsWith("linli_pool_connections{state=\"used\"}"))
        .anyMatch(line -> line.startsWith("linli_pool_most "))
        .noneMatch(line -> line.contains("no-such-thing"));
  }
}
