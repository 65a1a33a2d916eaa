package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.devices.boundary.DeviceModels;
import org.linli.feeds.entity.Fault;

/** What of a partner's message goes on its way, and what goes back. */
class SieveTest {

  private static final long NOW = Instant.parse("2026-11-22T00:00:00Z").toEpochMilli();

  private static Sieve sieve(String body) {
    return Sieve.of(
        new DeviceModels().get("smoke-detector"),
        BodyReader.read(body.getBytes(StandardCharsets.UTF_8), 10),
        NOW);
  }

  @Test
  void whatIsRightPasses() {
    var sieve = sieve("{\"ts\":\"2026-11-22T00:00:00Z\",\"values\":{\"smoke\":1,\"battery\":90}}");
    assertThat(sieve.faults).isEmpty();
    assertThat(sieve.good).singleElement().satisfies(one -> assertThat(one.values()).hasSize(2));
  }

  @Test
  void oneWrongValueDoesNotSpoilTheOthersOfItsReading() {
    var sieve =
        sieve(
            "{\"ts\":\"2026-11-22T00:00:00Z\",\"values\":{\"smoke\":\"much\",\"battery\":90,\"x\":1}}");
    assertThat(sieve.good)
        .singleElement()
        .satisfies(one -> assertThat(one.values().getFirst().metric()).isEqualTo("battery"));
    assertThat(sieve.faults)
        .extracting(Fault::reason)
        .containsExactly("wrong-type", "unknown-metric");
    assertThat(sieve.faults.getFirst().value()).isEqualTo("\"much\"");
  }

  @Test
  void timesOfAnotherAgeGoBackAndHistoryPasses() {
    var sieve =
        sieve(
            """
            [{"ts":"1970-01-01T00:00:00Z","values":{"smoke":1}},{"ts":"2099-01-01T00:00:00Z","values":{"smoke":1}},
             {"ts":"2026-10-01T00:00:00Z","values":{"smoke":1}}]""");
    assertThat(sieve.faults)
        .extracting(Fault::reason)
        .containsExactly("time-too-old", "time-in-future");
    assertThat(sieve.good).hasSize(1);
  }

  /** It may be a disaster: somebody of ours looks, not the partner. */
  @Test
  void aMeasureBeyondItsRangeIsNotRefusedHere() {
    var sieve = sieve("{\"ts\":\"2026-11-22T00:00:00Z\",\"values\":{\"smoke\":1e9}}");
    assertThat(sieve.faults).isEqualTo(List.of());
    assertThat(sieve.good).hasSize(1);
  }
}
