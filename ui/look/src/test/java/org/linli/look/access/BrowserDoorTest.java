package org.linli.look.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers are told what they must not do with our screens, and other sites send nothing. */
class BrowserDoorTest {

  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, Object> kept = new HashMap<>();
  private boolean entered;
  private int refused;

  private void come(String method, Map<String, String> said) throws Exception {
    new BrowserDoor()
        .doFilter(request(method, said), response(), (request, response) -> entered = refused == 0);
  }

  private HttpServletRequest request(String method, Map<String, String> said) {
    return as(
        HttpServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getMethod" -> method;
              case "getContextPath" -> "/ops";
              case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
              default -> said.get(arguments[0]);
            });
  }

  private HttpServletResponse response() {
    return as(
        HttpServletResponse.class,
        (name, arguments) -> {
          if ("setHeader".equals(name)) {
            headers.put((String) arguments[0], (String) arguments[1]);
          } else {
            refused = (Integer) arguments[0];
          }
          return null;
        });
  }

  private interface Said {
    Object of(String name, Object[] arguments);
  }

  private static <T> T as(Class<T> type, Said said) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> said.of(method.getName(), arguments)));
  }

  @Test
  void everyScreenTellsTheBrowserWhatItMustNotDo() throws Exception {
    come("GET", Map.of());
    assertThat(entered).isTrue();
    assertThat(headers)
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("X-Frame-Options", "DENY")
        .containsEntry("Referrer-Policy", "same-origin")
        .containsEntry("Cross-Origin-Opener-Policy", "same-origin");
    assertThat(headers.get("Content-Security-Policy"))
        .contains(
            "default-src 'none'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-src 'none'",
            "frame-ancestors 'none'")
        .doesNotContain("*", "http:", "https:");
  }

  @Test
  void aScriptBearsTheAnswersWordAndComesFromHere() throws Exception {
    come("GET", Map.of());
    var policies = headers.get("Content-Security-Policy").split(", ");
    var word = "'nonce-" + kept.get(PagePolicy.NONCE) + "'";
    assertThat(policies).hasSize(2);
    assertThat(policies[0])
        .contains("script-src " + word + " 'strict-dynamic'; script-src-attr 'none'");
    assertThat(policies[1]).startsWith("script-src 'self' " + word + ";");
  }

  @Test
  void noTextBecomesCodeAndNoStyleIsWrittenIntoThePage() throws Exception {
    come("GET", Map.of());
    var policy = headers.get("Content-Security-Policy");
    assertThat(policy).doesNotContain("unsafe-eval", "wasm-unsafe-eval", "unsafe-hashes");
    assertThat(policy.split("'unsafe-inline'"))
        .as("styles as attributes alone")
        .hasSize(2)
        .satisfies(parts -> assertThat(parts[0]).endsWith("style-src-attr "));
    assertThat(policy).contains("style-src 'self' 'nonce-" + kept.get(PagePolicy.NONCE) + "'");
  }

  @Test
  void noTwoAnswersHaveTheSameWord() throws Exception {
    var words = new HashSet<Object>();
    for (int i = 0; i < 100; i++) {
      come("GET", Map.of());
      words.add(kept.get(PagePolicy.NONCE));
    }
    assertThat(words).hasSize(100).allMatch(word -> ((String) word).matches("[\\w-]{24}"));
  }

  @Test
  void refusalsAreToldToTheApplicationThatThePageIsOf() throws Exception {
    come("GET", Map.of());
    assertThat(headers.get("Content-Security-Policy").split(", "))
        .allMatch(policy -> policy.endsWith("report-uri /ops/violation"));
  }

  @Test
  void nobodyKeepsWhatAScreenShowed() throws Exception {
    come("GET", Map.of());
    assertThat(headers).containsEntry("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void anotherSitesPageChangesNothing(String site) throws Exception {
    come("POST", Map.of("Sec-Fetch-Site", site));
    assertThat(refused).isEqualTo(403);
    assertThat(entered).isFalse();
    assertThat(headers).as("a refusal is fenced as well").containsKey("Content-Security-Policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void anotherSitesPageOpensNoLine(String site) throws Exception {
    come("GET", Map.of("Sec-Fetch-Site", site, "Upgrade", "websocket"));
    assertThat(refused).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void ourOwnPagesSendAndListen(String site) throws Exception {
    come("POST", Map.of("Sec-Fetch-Site", site));
    come("GET", Map.of("Sec-Fetch-Site", site, "Upgrade", "websocket"));
    assertThat(entered).isTrue();
  }

  @Test
  void aLinkFromElsewhereLeadsHereAndOldBrowsersSayNothing() throws Exception {
    come("GET", Map.of("Sec-Fetch-Site", "cross-site"));
    assertThat(entered).as("the way back from an identity provider").isTrue();
    entered = false;
    come("POST", Map.of());
    assertThat(entered).isTrue();
  }

  @Test
  void theDoorStandsBeforeEveryAddress() {
    var stands = BrowserDoor.class.getAnnotation(WebFilter.class);
    assertThat(stands.urlPatterns()).containsExactly("/*");
    assertThat(stands.asyncSupported()).as("push would break without it").isTrue();
  }
}
