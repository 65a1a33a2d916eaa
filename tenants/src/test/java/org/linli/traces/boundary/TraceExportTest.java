package org.linli.traces.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.FreePort;
import org.linli.traces.entity.Named;
import org.linli.traces.entity.Step;
import org.linli.traces.entity.TraceParent;

/** What a collector of traces gets, over a real line. */
class TraceExportTest {

  private static final String ASKED = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final ByteArrayOutputStream got = new ByteArrayOutputStream();
  private HttpServer collector;
  private int port;

  @BeforeEach
  void open() throws IOException {
    port = FreePort.next();
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    collector.createContext(
        "/v1/traces",
        call -> {
          var zipped = "gzip".equals(call.getRequestHeaders().getFirst("Content-Encoding"));
          var in = call.getRequestBody();
          synchronized (got) {
            (zipped ? new GZIPInputStream(in) : in).transferTo(got);
          }
          call.sendResponseHeaders(200, -1);
          call.close();
        });
    collector.start();
  }

  @AfterEach
  void close() {
    collector.stop(0);
  }

  private TraceExport export(double share) {
    return TraceExport.start(URI.create("http://127.0.0.1:" + port), share, "linli", "node-7");
  }

  /** As the protocol carries ids and texts: as they are. */
  private boolean holds(String text) {
    return content().contains(text);
  }

  private boolean holdsId(String digits) {
    return content()
        .contains(new String(HexFormat.of().parseHex(digits), StandardCharsets.ISO_8859_1));
  }

  private String content() {
    synchronized (got) {
      return got.toString(StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void aStepGoesOutWithTheNumbersItTravelledWith() {
    var caller = TraceParent.read("00-" + ASKED + "-00f067aa0ba902b7-01").orElseThrow();
    var step = caller.next();
    try (var export = export(0)) {
      Traces.within(
          step,
          () -> new Named(Step.Kind.WITHIN, "alarm raised", "510104026017", false),
          () -> true);
      Traces.done(
          step.header(), () -> Named.of(Step.Kind.MESSAGE, "readings stored"), Instant.now());
    }
    assertThat(holdsId(ASKED)).isTrue();
    assertThat(holdsId(step.span())).isTrue();
    assertThat(holdsId(caller.span())).as("the step before").isTrue();
    assertThat(holds("alarm raised")).isTrue();
    assertThat(holds("510104026017")).isTrue();
    assertThat(holds("readings stored")).isTrue();
    assertThat(holds("node-7")).isTrue();
  }

  @Test
  void ofTracesThatNobodyAskedToKeepTheShareIsSent() {
    try (var export = export(0)) {
      Traces.within(TraceParent.fresh(), () -> Named.of(Step.Kind.ASKED, "not sent"), () -> true);
    }
    assertThat(holds("not sent")).isFalse();
    try (var export = export(1)) {
      Traces.within(TraceParent.fresh(), () -> Named.of(Step.Kind.ASKED, "all sent"), () -> true);
    }
    assertThat(holds("all sent")).isTrue();
  }

  @Test
  void workThatBreaksIsToldAndBreaksAsBefore() {
    try (var export = export(1)) {
      assertThatThrownBy(
              () ->
                  Traces.within(
                      TraceParent.fresh(),
                      () -> Named.of(Step.Kind.ASKED, "broken"),
                      () -> {
                        throw new IllegalStateException("as it was");
                      }))
          .hasMessage("as it was");
    }
    assertThat(holds("broken")).isTrue();
  }

  @Test
  void aCollectorThatIsAwayStopsNobody() {
    collector.stop(0);
    try (var export = export(1)) {
      for (int step = 0; step < 10_000; step++) {
        Traces.within(TraceParent.fresh(), () -> Named.of(Step.Kind.ASKED, "lost"), () -> true);
      }
    }
    assertThat(content()).isEmpty();
  }

  @Test
  void withoutACollectorNobodyIsAskedForNames() {
    var done =
        Traces.within(
            TraceParent.fresh(),
            () -> {
              throw new AssertionError("asked for a name");
            },
            () -> "done");
    assertThat(done).isEqualTo("done");
  }
}
