package org.linli.look.access;

import jakarta.servlet.http.HttpServletRequest;

/** What a browser wants of a screen, in few groups; nothing of the body is read for it. */
final class ScreenGroup {

  private static final String DYNAMIC = "/VAADIN/dynamic/";
  private static final String PUSH = "/VAADIN/push";
  private static final String FIXED = "/VAADIN/";

  private ScreenGroup() {}

  /**
   * {@code click} for what somebody does on a screen, {@code start} for its beginning, {@code push}
   * and {@code heartbeat} for what a window does by itself, {@code file} for what is fetched or
   * handed in, {@code part} for scripts and pictures, {@code page} for everything else.
   */
  static String of(HttpServletRequest request) {
    var path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    var wanted = wanted(request.getQueryString());
    return switch (wanted) {
      case "uidl" -> "click";
      case "init" -> "start";
      case "push", "heartbeat" -> wanted;
      default ->
          path.startsWith(PUSH)
              ? "push"
              : path.startsWith(DYNAMIC) ? "file" : path.startsWith(FIXED) ? "part" : "page";
    };
  }

  /** The query's {@code v-r}, by which Vaadin tells its requests apart. */
  private static String wanted(String query) {
    if (query != null) {
      for (var part : query.split("&")) {
        if (part.startsWith("v-r=")) {
          return part.substring("v-r=".length());
        }
      }
    }
    return "";
  }
}
