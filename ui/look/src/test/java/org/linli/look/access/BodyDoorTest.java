package org.linli.look.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody fills the memory of the screens by sending much. */
class BodyDoorTest {

  private boolean entered;
  private int status;

  private void come(String method, long length) throws Exception {
    entered = false;
    status = 0;
    var request =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, called, arguments) -> "getMethod".equals(called.getName()) ? method : length);
    var response =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (self, called, arguments) -> {
              if ("setStatus".equals(called.getName())) {
                status = (Integer) arguments[0];
              }
              return null;
            });
    new BodyDoor()
        .doFilter(
            (HttpServletRequest) request,
            (HttpServletResponse) response,
            (plain, answer) -> entered = true);
  }

  @Test
  void fiftyMegabytesAreRefusedUnread() throws Exception {
    come("POST", 50_000_000);
    assertThat(status).isEqualTo(413);
    assertThat(entered).isFalse();
  }

  @Test
  void whatDoesNotSayHowLongItIsIsNotRead() throws Exception {
    come("POST", -1);
    assertThat(status).isEqualTo(411);
    assertThat(entered).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, BodyDoor.LARGEST})
  void whatAScreenSendsComesIn(long length) throws Exception {
    come("POST", length);
    assertThat(entered).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void whoOnlyLooksNeedsNoLength(String method) throws Exception {
    come(method, -1);
    assertThat(entered).isTrue();
  }

  @Test
  void theDoorStandsBeforeEveryAddress() {
    var stands = BodyDoor.class.getAnnotation(WebFilter.class);
    assertThat(stands.urlPatterns()).containsExactly("/*");
    assertThat(stands.asyncSupported()).as("push would break without it").isTrue();
  }
}
