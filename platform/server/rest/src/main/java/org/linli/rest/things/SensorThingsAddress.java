package org.linli.rest.things;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /api/sensorthings/v1.1}: where clients of the standard look for the version at the end of
 * the service's root, and not before it. The same requests, served by the same resource; who calls
 * was settled by the filter before.
 */
@WebServlet("/sensorthings/*")
public class SensorThingsAddress extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var below = request.getRequestURI().substring(request.getContextPath().length());
    request
        .getRequestDispatcher("/v1" + below)
        .forward(new Asked(request, request.getQueryString()), response);
  }

  /** The container leaves the query behind, or reads it once too often: here it is as it came. */
  private static final class Asked extends HttpServletRequestWrapper {

    private final String query;

    Asked(HttpServletRequest request, String query) {
      super(request);
      this.query = query;
    }

    @Override
    public String getQueryString() {
      return query;
    }
  }
}
