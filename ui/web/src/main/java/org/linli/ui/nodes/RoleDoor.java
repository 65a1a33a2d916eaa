package org.linli.ui.nodes;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.traces.boundary.Traces;
import org.linli.traces.entity.Named;
import org.linli.traces.entity.Step;
import org.linli.traces.entity.TraceParent;

/**
 * Shows no screens on a server that has other work: none of its memory goes to sessions. What a
 * screen asks for is a trace of its own, so that the log's lines of one click stand together.
 */
@WebFilter(value = "/*", asyncSupported = true)
public class RoleDoor implements Filter {

  private final Node node;

  @Inject
  public RoleDoor(Node node) {
    this.node = node;
  }

  /** For the container alone. */
  protected RoleDoor() {
    this(null);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!node.does(Role.UI)) {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      Traces.within(
          TraceParent.fresh(),
          () -> Named.of(Step.Kind.ASKED, "screen"),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
