package org.linli.look.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.health.boundary.ScreenReports;
import org.linli.health.control.ViolationBook;
import org.linli.look.testing.Stand;

/** Browsers leave their reports without a session; what is none is not read. */
class ViolationDoorTest {

  private static final String REPORT =
      "{\"csp-report\": {\"effective-directive\": \"script-src-elem\", \"blocked-uri\":"
          + " \"inline\"}}";

  private final ViolationBook book = new ViolationBook();
  private final ViolationDoor door = new ViolationDoor(new ScreenReports(book));

  private static final class Body extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Body(String text) {
      bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  private int answer(String method, String kind, String body) throws IOException {
    var status = new AtomicReference<Object>();
    Consumer<Object> told = status::set;
    door.service(
        Stand.in(
            HttpServletRequest.class,
            "getMethod",
            method,
            "getContentType",
            kind,
            "getInputStream",
            new Body(body)),
        Stand.in(HttpServletResponse.class, "setStatus", told));
    return (Integer) status.get();
  }

  @Test
  void bothFormsOfReportsAreTaken() throws Exception {
    assertThat(answer("POST", "application/csp-report", REPORT)).isEqualTo(204);
    assertThat(answer("POST", "application/reports+json; charset=utf-8", "[]")).isEqualTo(204);
    assertThat(book.list()).singleElement().extracting("directive").isEqualTo("script-src-elem");
  }

  @Test
  void whatIsNoReportIsNotRead() throws Exception {
    assertThat(answer("GET", "application/csp-report", REPORT)).isEqualTo(405);
    assertThat(answer("POST", "text/plain", REPORT)).isEqualTo(415);
    assertThat(answer("POST", null, REPORT)).isEqualTo(415);
    assertThat(book.list()).isEmpty();
  }

  @Test
  void whatIsTooLargeOrTooMuchIsRefused() throws Exception {
    assertThat(answer("POST", "application/csp-report", REPORT + " ".repeat(ScreenReports.LARGEST)))
        .isEqualTo(413);
    var answers = 0;
    while (answer("POST", "application/csp-report", REPORT) == 204) {
      answers++;
    }
    assertThat(answers).isBetween(50, 500);
    assertThat(answer("POST", "application/csp-report", REPORT)).isEqualTo(429);
  }
}
