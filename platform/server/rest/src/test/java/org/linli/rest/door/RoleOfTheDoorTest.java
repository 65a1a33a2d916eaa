package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.tenancy.entity.OperationMode;

/** A server that was given other work keeps its door shut to everybody. */
class RoleOfTheDoorTest {

  private static final String COMMUNITY = "996601001001";

  private final RestDoor door = RestDoor.shared();
  private final AtomicInteger behind = new AtomicInteger();

  static Stream<Set<Role>> withoutTheDoor() {
    return Stream.of(
        Set.of(Role.UI),
        Set.of(Role.FEEDS),
        Set.of(Role.JOBS),
        EnumSet.complementOf(EnumSet.of(Role.API)));
  }

  private String token() {
    door.platform.community(COMMUNITY, OperationMode.GOVERNMENT);
    return door.token("CLERK", Tier.COMMUNITY, COMMUNITY);
  }

  private Served asked(Set<Role> roles, String method, String path, Map<String, String> headers) {
    var served = new Served(method, path, headers, new byte[0]);
    try {
      door.doorOf(new Node(roles))
          .doFilter(
              served.request(), served.response(), (request, response) -> behind.incrementAndGet());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return served;
  }

  @ParameterizedTest
  @MethodSource("withoutTheDoor")
  void whoeverIsSignedInFindsNothingThere(Set<Role> roles) {
    var headers = Map.of("Authorization", "Bearer " + token());
    assertThat(asked(roles, "GET", "/v1/places", headers).status).isEqualTo(404);
    assertThat(behind).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/sign-in", "/v1/feeds/readings", "/v1/exchange/records", "/v1/none"})
  void neitherSignInNorDevicesNorPartnersFindAnything(String path) {
    var roles = EnumSet.complementOf(EnumSet.of(Role.API));
    assertThat(asked(roles, "POST", path, Map.of()).status).isEqualTo(404);
    assertThat(behind).hasValue(0);
  }

  @Test
  void aWrongTokenIsNotEvenLookedAt() {
    var headers = Map.of("Authorization", "Bearer wrong");
    assertThat(asked(Set.of(Role.UI), "GET", "/v1/places", headers).status).isEqualTo(404);
    assertThat(asked(Set.of(Role.API), "GET", "/v1/places", headers).status).isEqualTo(401);
    assertThat(behind).hasValue(0);
  }

  @Test
  void theDoorsOwnServerLetsIn() {
    var headers = Map.of("Authorization", "Bearer " + token());
    assertThat(asked(Set.of(Role.API), "GET", "/v1/places", headers).status).isEqualTo(200);
    assertThat(asked(EnumSet.allOf(Role.class), "GET", "/v1/places", headers).status)
        .isEqualTo(200);
    assertThat(behind).hasValue(2);
  }
}
