package org.linli.look.shell;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.linli.cityfolder.boundary.CityFolder;
import org.linli.cityfolder.entity.CityInForce;

/** The city's style sheet and its emblem, also for who has not signed in. */
@WebServlet({CitySheets.THEME, CitySheets.EMBLEM})
public class CitySheets extends HttpServlet {

  static final String THEME = "/city/theme.css";
  static final String EMBLEM = "/city/emblem.svg";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var theme = THEME.equals(request.getServletPath());
    Optional<String> text =
        theme ? CityFolder.sheet() : CityFolder.inForce().map(CityInForce::emblem);
    if (text.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(theme ? "text/css" : "image/svg+xml");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    // As long as the folder is looked at anew.
    response.setHeader("Cache-Control", "public, max-age=30");
    response.getWriter().write(text.get());
  }
}
