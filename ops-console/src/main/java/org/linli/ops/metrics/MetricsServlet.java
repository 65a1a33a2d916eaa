package org.linli.ops.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.linli.health.boundary.MetricsPage;

/**
 * {@code /ops/metrics} on the operators' address: the server's figures for Prometheus. It asks for
 * no password, as the doors' own pages do not: the address is one that a firewall keeps apart, and
 * the figures are sums.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient MetricsPage page;

  @Inject
  public MetricsServlet(MetricsPage page) {
    this.page = page;
  }

  /** For the container alone. */
  protected MetricsServlet() {
    this(null);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain; version=0.0.4");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(page.text());
  }
}
