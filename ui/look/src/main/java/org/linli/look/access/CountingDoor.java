package org.linli.look.access;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linli.health.boundary.RequestTally;
import org.linli.health.entity.RequestDoor;

/**
 * Counts what the screens are asked, before any other door, with its answer and how long that took.
 * Each application declares it in its {@code web.xml} with the name of its door: annotated filters
 * have no order among themselves. A line that stays open counts once it is opened.
 */
public class CountingDoor implements Filter {

  private final RequestTally tally;
  private RequestDoor door = RequestDoor.SCREENS;

  @Inject
  public CountingDoor(RequestTally tally) {
    this.tally = tally;
  }

  /** For the container alone. */
  protected CountingDoor() {
    this(null);
  }

  @Override
  public void init(FilterConfig config) {
    door = RequestDoor.valueOf(config.getInitParameter("door"));
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) plain;
    var began = System.nanoTime();
    var status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      chain.doFilter(request, response);
      status = ((HttpServletResponse) response).getStatus();
    } finally {
      tally.ended(
          door, ScreenGroup.of(request), request.getMethod(), status, System.nanoTime() - began);
    }
  }
}
