package org.linli.look.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.linli.health.boundary.ScreenReports;

/**
 * Where browsers tell what they refused on our screens. It asks for no session, since reports bring
 * none, and says nothing; what is too large, too much or no report at all is left unread.
 */
@WebServlet(ViolationDoor.ADDRESS)
public class ViolationDoor extends HttpServlet {

  /** Below the application's own path. */
  static final String ADDRESS = "/violation";

  private static final long serialVersionUID = 1L;

  /** Level 2 of the policy's standard, and the reporting interface of level 3. */
  private static final Set<String> REPORTS =
      Set.of("application/csp-report", "application/reports+json");

  private static final int TOO_MANY = 429;

  private final transient ScreenReports reports;

  @Inject
  public ViolationDoor(ScreenReports reports) {
    this.reports = reports;
  }

  /** For the container alone. */
  protected ViolationDoor() {
    this(null);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer(request));
  }

  private int answer(HttpServletRequest request) throws IOException {
    if (!"POST".equals(request.getMethod())) {
      return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }
    var kind = request.getContentType();
    if (kind == null || !REPORTS.contains(kind.replaceFirst(";.*", "").strip())) {
      return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
    }
    var bytes = request.getInputStream().readNBytes(ScreenReports.LARGEST + 1);
    if (bytes.length > ScreenReports.LARGEST) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    return reports.take(new String(bytes, StandardCharsets.UTF_8))
        ? HttpServletResponse.SC_NO_CONTENT
        : TOO_MANY;
  }
}
