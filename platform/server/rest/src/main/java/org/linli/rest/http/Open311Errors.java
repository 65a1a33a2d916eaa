package org.linli.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Refusals as Open311 GeoReport v2 wants them: a list of errors in the form that was asked for, and
 * 403 for whoever has no key that opens anything.
 */
final class Open311Errors {

  private static final String PATH = "/v1/open311/";

  private Open311Errors() {}

  /**
   * @param path below the application
   */
  static boolean cover(String path) {
    return path.startsWith(PATH);
  }

  static boolean cover(HttpServletRequest request) {
    return request.getRequestURI() != null && request.getRequestURI().contains(PATH);
  }

  static Response of(Problem problem, HttpServletRequest request) {
    var answer =
        Response.status(status(problem)).type(type(request)).entity(body(problem, request));
    if (problem.status() == Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode()) {
      answer.header("Connection", "close");
    }
    return answer.build();
  }

  static int status(Problem problem) {
    return problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()
        ? Response.Status.FORBIDDEN.getStatusCode()
        : problem.status();
  }

  static String type(HttpServletRequest request) {
    return isXml(request) ? PlainXml.MEDIA_TYPE : "application/json";
  }

  static byte[] body(Problem problem, HttpServletRequest request) {
    var error =
        Map.of("code", status(problem), "description", problem.title() + ": " + problem.detail());
    return isXml(request)
        ? PlainXml.of("errors", List.of(error)).getBytes(StandardCharsets.UTF_8)
        : Json.bytes(List.of(error));
  }

  private static boolean isXml(HttpServletRequest request) {
    return request.getRequestURI().endsWith(".xml");
  }
}
