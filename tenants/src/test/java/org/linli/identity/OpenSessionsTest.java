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

  @Test
  void theNewestStandsFirstAndAListIsPaged() {
    var first = logIns.open(member);
    now = now.plusSeconds(60);
    var second = logIns.open(member);
    assertThat(open()).extracting(OpenSession::id).containsExactly(second.id(), first.id());
    var page = platform.as(keeper, () -> sessions.list(new PageRequest(1, 1, member.username())));
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.items()).extracting(OpenSession::id).containsExactly(first.id());
  }

  @Test
  void whoIsSoughtByNothingLikeItIsNotFound() {
    logIns.open(member);
    assertThat(
            platform
                .as(keeper, () -> sessions.list(new PageRequest(0, 50, "%_" + member.username())))
                .items())
        .as("a wildcard is a letter like others")
        .isEmpty();
  }

  @Test
  void aSessionOfTheTiersAboveNamesNoCommunity() {
    var officer = platform.caller(Tier.DISTRICT, "995601", null, null);
    logIns.open(officer);
    var shown =
        platform
            .as(keeper, () -> sessions.list(new PageRequest(0, 50, officer.username())))
            .items();
    assertThat(shown).singleElement().extracting(OpenSession::tenant).isNull();
    assertThat(shown.getFirst().tier()).isEqualTo(Tier.DISTRICT);
  }

  @Test
  void aSessionThatIsOverIsNotEndedAndWhoSignedInAnewStays() {
    logIns.open(member);
    var over = open().getFirst();
    now = now.plus(Duration.ofDays(1));
    assertThatThrownBy(() -> end(over)).isInstanceOf(NotFound.class);
    assertThat(platform.as(member, () -> "works"))
        .as("the sessions that the account has now are not put out for an old one")
        .isEqualTo("works");
  }

  @Test
  void nobodyElsesSessionIsTouched() {
    var other = platform.member(Tier.COMMUNITY, tenant, "places:read");
    logIns.open(member);
    var others = logIns.open(other);
    end(open().getFirst());
    assertThat(platform.as(other, () -> "works")).isEqualTo("works");
    assertThat(logIns.stands(others)).isTrue();
  }
}
