package org.linli.ui.field;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * {@code /field/}: the files of the field sheet, the same for everybody; they tell of nobody. They
 * need nothing from elsewhere and run no script that is not a file of theirs, so they are held to
 * just that.
 */
@WebServlet("/field/*")
public class FieldPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
          + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
          + "form-action 'none'; frame-ancestors 'none'";

  /** The camera is asked for by the system's own dialogue, so no page needs it. */
  static final String DEVICES = "geolocation=(self), camera=(), microphone=()";

  private static final String SCRIPT = "text/javascript";
  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "text/html",
          "field.css", "text/css",
          "app.js", SCRIPT,
          "form.js", SCRIPT,
          "store.js", SCRIPT,
          "sync.js", SCRIPT,
          "sw.js", SCRIPT);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getPathInfo();
    if (path == null) {
      // Beside this address its files would be sought one floor above.
      response.sendRedirect(request.getContextPath() + "/field/");
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Permissions-Policy", DEVICES);
    var name = path.equals("/") ? "index.html" : path.substring(1);
    switch (name) {
      case "texts.json" ->
          send(
              response,
              "application/json",
              FieldTexts.json(Locale.forLanguageTag(language(request))));
      case "manifest.webmanifest" ->
          send(response, "application/manifest+json", FieldTexts.manifest());
      default -> file(response, name);
    }
  }

  private static String language(HttpServletRequest request) {
    var asked = request.getParameter("language");
    return asked == null ? "" : asked;
  }

  private static void file(HttpServletResponse response, String name) throws IOException {
    var type = FILES.get(name);
    if (type == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (var in = FieldPage.class.getResourceAsStream("sheet/" + name)) {
      send(response, type, in.readAllBytes());
    }
  }

  private static void send(HttpServletResponse response, String type, byte[] content)
      throws IOException {
    response.setContentType(type + "; charset=UTF-8");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
