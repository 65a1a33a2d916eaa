package org.linli.ui.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;

/** No session begins on a server that has other work than screens. */
class RoleDoorTest {

  /** What was done with the request and its answer, in turn. */
  private final List<String> done = new ArrayList<>();

  private final FilterChain screens = (request, response) -> done.add("screens");

  static Stream<Set<Role>> withoutScreens() {
    return Stream.of(
        Set.of(Role.API),
        Set.of(Role.FEEDS),
        Set.of(Role.JOBS),
        EnumSet.complementOf(EnumSet.of(Role.UI)));
  }

  static Stream<Set<Role>> withScreens() {
    return Stream.of(Set.of(Role.UI), EnumSet.of(Role.UI, Role.JOBS), EnumSet.allOf(Role.class));
  }

  private <T> T noting(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              done.add(method.getName() + (arguments == null ? "" : " " + arguments[0]));
              return null;
            }));
  }

  private void come(Set<Role> roles, FilterChain chain) throws IOException, ServletException {
    new RoleDoor(new Node(roles))
        .doFilter(noting(HttpServletRequest.class), noting(HttpServletResponse.class), chain);
  }

  @ParameterizedTest
  @MethodSource("withoutScreens")
  void whereNoScreensAreShownNobodyEntersAndNoSessionIsMade(Set<Role> roles) throws Exception {
    come(roles, screens);
    assertThat(done).containsExactly("sendError 404");
  }

  @ParameterizedTest
  @MethodSource("withScreens")
  void whereScreensAreShownTheRequestGoesOnUntouched(Set<Role> roles) throws Exception {
    come(roles, screens);
    assertThat(done).containsExactly("screens");
  }

  @Test
  void whatGoesWrongBehindTheDoorIsNotHidden() {
    assertThatThrownBy(
            () ->
                come(
                    Set.of(Role.UI),
                    (request, response) -> {
                      throw new ServletException("behind");
                    }))
        .isInstanceOf(ServletException.class)
        .hasMessage("behind");
    assertThat(done).isEmpty();
  }

  @Test
  void theDoorStandsBeforeEveryAddressAlsoOfLongRequests() {
    var stands = RoleDoor.class.getAnnotation(WebFilter.class);
    assertThat(stands.value()).containsExactly("/*");
    assertThat(stands.asyncSupported()).as("push would break without it").isTrue();
  }
}
