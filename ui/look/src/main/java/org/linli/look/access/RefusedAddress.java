package org.linli.look.access;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The answer to an address that the container itself refuses, such as one with an encoded slash
 * (Servlet 6.1, 3.5.3): the bare status. The container's own page would tell of its inside, and
 * whoever follows our links never comes here.
 */
@WebServlet("/refused")
public class RefusedAddress extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
  }
}
