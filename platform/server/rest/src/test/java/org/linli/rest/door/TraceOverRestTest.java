package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.rest.http.Problems;
import org.linli.tenancy.entity.OperationMode;
import org.linli.traces.boundary.LogLines;
import org.linli.traces.boundary.Traces;
import org.linli.traces.entity.TraceParent;

/** A call goes on with the trace that it names, and its answer tells of which trace it was. */
class TraceOverRestTest {

  private static final String COMMUNITY = "996601001077";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String NAMED = "00-" + TRACE + "-00f067aa0ba902b7-01";

  private final RestDoor door = RestDoor.shared();

  private String token() {
    door.platform.community(COMMUNITY, OperationMode.GOVERNMENT);
    return door.token("CLERK", Tier.COMMUNITY, COMMUNITY);
  }

  private static TraceParent told(Answer answer) {
    return TraceParent.read(answer.headers().get("traceparent")).orElseThrow();
  }

  @Test
  void theTraceThatIsNamedGoesOnInAStepOfOurs() {
    var answer = door.ask("GET", "/places").by(token()).with("traceparent", NAMED).now().is(200);
    assertThat(told(answer).trace()).isEqualTo(TRACE);
    assertThat(told(answer).header()).isNotEqualTo(NAMED).endsWith("-01");
  }

  @Test
  void aCallThatNamesNoneBeginsOne() {
    var one = told(door.ask("GET", "/places").by(token()).now().is(200));
    var two = told(door.ask("GET", "/places").by(token()).now().is(200));
    assertThat(one.trace()).isNotEqualTo(two.trace());
  }

  @Test
  void whatIsNoTraceIsNoReasonToRefuseAndDoesNotComeBack() {
    var answer =
        door.ask("GET", "/places").by(token()).with("traceparent", "00-<script>").now().is(200);
    assertThat(answer.headers().get("traceparent")).doesNotContain("script");
  }

  @Test
  void aRefusalTellsItsTraceToo() {
    var answer = door.ask("GET", "/places").with("traceparent", NAMED).now();
    answer.refused(401, "not-signed-in");
    assertThat(told(answer).trace()).isEqualTo(TRACE);
  }

  @Test
  void aFaultOfOursStandsInTheLogWithTheTraceOfItsCall() {
    var lines = new Heard();
    var log = Logger.getLogger(Problems.class.getName());
    log.addHandler(lines);
    try {
      var served = new Served("GET", "/v1/places", headers(), new byte[0]);
      door.doorOf(new Node(Role.named("")))
          .doFilter(
              served.request(),
              served.response(),
              (request, response) -> {
                throw new IllegalStateException("broken");
              });
      assertThat(served.status).isEqualTo(500);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      log.removeHandler(lines);
    }
    assertThat(lines.heard)
        .singleElement()
        .asString()
        .contains("\"ext_trace\":\"" + TRACE + "\"", "broken")
        .contains("\"loglevel\":\"SEVERE\"");
    assertThat(Traces.current()).isEmpty();
  }

  private Map<String, String> headers() {
    return Map.of("Authorization", "Bearer " + token(), "traceparent", NAMED);
  }

  /** The lines as a process of its own would write them. */
  private static final class Heard extends Handler {

    private final List<String> heard = new java.util.ArrayList<>();

    private Heard() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
      heard.add(new LogLines("test").format(entry));
    }

    @Override
    public void flush() {
      // Nothing waits.
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
