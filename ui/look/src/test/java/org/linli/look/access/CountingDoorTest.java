package org.linli.look.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.health.boundary.RequestTally;
import org.linli.health.entity.RequestDoor;
import org.linli.health.entity.RequestKind;
import org.linli.health.entity.RequestPlace;

/** What screens are asked is counted by what a browser wants, never by an address. */
class CountingDoorTest {

  private final RequestTally tally = new RequestTally();
  private final CountingDoor door = new CountingDoor(tally);

  private void come(String method, String path, String query, int status, FilterChain chain)
      throws IOException, ServletException {
    door.doFilter(
        as(
            HttpServletRequest.class,
            Map.of("getMethod", method, "getServletPath", path, "getQueryString", query)),
        as(HttpServletResponse.class, Map.of("getStatus", status)),
        chain);
  }

  private static <T> T as(Class<T> type, Map<String, Object> said) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) -> said.get(called.getName())));
  }

  private static RequestKind kind(RequestDoor at, String group, String method, String status) {
    return new RequestKind(new RequestPlace(at, group), method, status);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /, v-r=uidl&v-uiId=3, click",
    "GET, /, v-uiId=3&v-r=heartbeat, heartbeat",
    "GET, /, v-r=init&location=cases, start",
    "GET, /VAADIN/push, v-uiId=0, push",
    "GET, /, v-r=push, push",
    "GET, /VAADIN/dynamic/resource/0/1/list.xlsx, v=1, file",
    "GET, /VAADIN/build/indexhtml.js, v=1, part",
    "GET, /cases/0198-person, tab=1, page",
    "GET, /, v-r=made-up-by-somebody, page"
  })
  void whatABrowserWantsIsOneOfFewGroups(String method, String path, String query, String group)
      throws Exception {
    come(method, path, query, 200, (request, response) -> {});
    assertThat(tally.counts()).containsOnlyKeys(kind(RequestDoor.SCREENS, group, method, "2xx"));
  }

  @Test
  void theConsoleIsADoorOfItsOwn() throws Exception {
    door.init(as(FilterConfig.class, Map.of("getInitParameter", "CONSOLE")));
    come("GET", "/", "", 403, (request, response) -> {});
    assertThat(tally.counts()).containsOnlyKeys(kind(RequestDoor.CONSOLE, "page", "GET", "4xx"));
  }

  @Test
  void whatBreaksBehindTheDoorCountsAsAFaultAndGoesOn() {
    assertThatThrownBy(
            () ->
                come(
                    "GET",
                    "/",
                    "",
                    200,
                    (request, response) -> {
                      throw new ServletException("behind");
                    }))
        .hasMessage("behind");
    assertThat(tally.counts()).containsOnlyKeys(kind(RequestDoor.SCREENS, "page", "GET", "5xx"));
  }
}
