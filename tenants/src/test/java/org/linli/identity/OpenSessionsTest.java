package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.OpenSession;
import org.linli.identity.boundary.OpenSessions;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Who is signed in to the screens, and how one of them is put out. */
class OpenSessionsTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("995601001001", OperationMode.GOVERNMENT);
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "sessions:read", "sessions:write");
  private final Caller member = platform.member(Tier.COMMUNITY, tenant, "places:read");
  private Instant now = Instant.now();
  private final InstantSource clock = () -> now;
  private final LogIns logIns = new LogIns(platform.jdbi(), platform.scopes(), clock);
  private final OpenSessions sessions = new OpenSessions(platform.jdbi(), clock);

  private List<OpenSession> open() {
    return platform
        .as(keeper, () -> sessions.list(new PageRequest(0, 50, member.username())))
        .items();
  }

  private void end(OpenSession session) {
    platform.as(
        keeper,
        () -> {
          sessions.end(session.id());
          return null;
        });
  }

  @Test
  void anOpenSessionIsToldWithItsAccountAndAddress() {
    assertThat(open()).isEmpty();
    var opened = logIns.open(member);
    assertThat(open())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(opened.id());
              assertThat(one.username()).isEqualTo(member.username());
              assertThat(one.tenant()).isEqualTo(tenant.value());
              assertThat(one.address()).isEqualTo(member.address());
            });
    now = now.plus(Duration.ofDays(1));
    assertThat(open()).as("nobody used it").isEmpty();
  }

  @Test
  void whoseSessionIsEndedIsSignedInNoMoreOnAnyNode() {
    logIns.open(member);
    logIns.open(member);
    assertThat(platform.as(member, () -> "works")).isEqualTo("works");
    var session = open().getFirst();
    end(session);
    assertThat(open()).isEmpty();
    assertThatThrownBy(() -> platform.as(member, () -> "works")).isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> end(session)).isInstanceOf(NotFound.class);
  }
}
