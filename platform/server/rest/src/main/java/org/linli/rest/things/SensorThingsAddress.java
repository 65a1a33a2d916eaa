package org.linli.rest.things;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
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
    // Not every container hands the query on by itself.
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    request.getRequestDispatcher("/v1" + below + query).forward(request, response);
  }
}
