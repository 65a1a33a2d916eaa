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

/** Shows no screens on a server that has other work: none of its memory goes to sessions. */
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
    if (node.does(Role.UI)) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
