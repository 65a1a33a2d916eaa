package org.linli.rest.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.linli.messages.Messages;

/**
 * The answer to what the container itself refuses, before a filter or a resource sees it: an
 * address with an encoded slash or control character (Servlet 6.1, 3.5.3), which others use to walk
 * out of where they are. The container's own page would tell of its inside.
 */
@WebServlet("/refused")
public class RefusedAddress extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var status = status(request);
    var refusal = HttpRefusal.of(status);
    var words = Messages.problem(refusal, Language.of(request));
    SecurityHeaders.add(response);
    response.setStatus(status);
    response.setContentType(Problem.MEDIA_TYPE);
    response
        .getOutputStream()
        .write(
            Json.MAPPER.writeValueAsBytes(
                new Problem(
                    Problem.TYPE + refusal.code(),
                    words.title(),
                    status,
                    words.detail(),
                    null,
                    null,
                    Map.of())));
  }

  /** Asked for by its own address, it is no address at all. */
  private static int status(HttpServletRequest request) {
    var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    var said = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (thrown == null && said == null) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    // What failed in the container while it read the address is the caller's fault, whatever it is
    // called.
    return said instanceof Integer status && status >= 400 && status < 500
        ? status
        : HttpServletResponse.SC_BAD_REQUEST;
  }
}
