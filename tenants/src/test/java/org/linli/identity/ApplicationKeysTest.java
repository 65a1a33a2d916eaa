package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.ApplicationKey;
import org.linli.identity.boundary.ApplicationKeys;
import org.linli.identity.boundary.Entered;
import org.linli.identity.boundary.IssuedToken;

/** Keys of applications are tokens of the account behind, held shorter. */
class ApplicationKeysTest {

  private final People people = new People();
  private final ApplicationKeys keys = new ApplicationKeys();
  private final UUID application = UUID.randomUUID();
  private final Caller owner = people.signedIn(people.bureau("9901"));

  private IssuedToken issue(Duration life, Duration overlap) {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return people.platform.as(
        owner,
        () ->
            people
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        keys.issue(
                            handle,
                            owner.accountId(),
                            application,
                            "main",
                            now,
                            now.plus(life),
                            overlap)));
  }

  private Entered enter(String key) {
    return people.door.enter(key, "203.0.113.9", Locale.ENGLISH);
  }

  private java.util.List<ApplicationKey> list() {
    return people.platform.as(
        owner, () -> people.platform.jdbi().withHandle(handle -> keys.of(handle, application)));
  }

  @Test
  void aKeyActsAsTheOwnerAndLooksAtNoneOfTheOwnersTokens() {
    var key = issue(Duration.ofDays(1), Duration.ZERO);
    var entered = enter(key.token());
    assertThat(entered.application()).isEqualTo(application);
    assertThat(entered.caller().accountId()).isEqualTo(owner.accountId());
    assertThat(entered.caller().may("tenants:read")).isTrue();
    for (var word : new String[] {"self:tokens", "self:issue", "self:password"}) {
      assertThat(entered.caller().may(word)).as(word).isFalse();
    }
  }

  @Test
  void aDoorThatKnowsNoApplicationsTakesNoKey() {
    var key = issue(Duration.ofDays(1), Duration.ZERO);
    assertThatThrownBy(() -> people.withToken(key.token())).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void aPersonsTokenIsOfNoApplication() {
    assertThat(enter(people.tokenOf(owner)).application()).isNull();
  }

  @Test
  void aKeyIsNotAmongTheTokensOfItsOwner() {
    var key = issue(Duration.ofDays(1), Duration.ZERO);
    assertThat(people.platform.as(owner, people.tokens::mine)).isEmpty();
    assertThatThrownBy(() -> people.as(owner, () -> people.tokens.revoke(key.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void ofItsTextOnlyTheBeginningAndTheDigestAreKept() {
    var key = issue(Duration.ofDays(1), Duration.ZERO);
    var row = list().getFirst();
    assertThat(key.token()).startsWith(row.shown()).hasSizeGreaterThan(40);
    assertThat(row.shown()).hasSize(12);
    assertThat(row.toString()).doesNotContain(key.token());
    assertThat(key.toString()).doesNotContain(key.token());
  }

  @Test
  void anOlderKeyGoesOnForTheOverlapAndNoLonger() {
    var old = issue(Duration.ofDays(30), Duration.ZERO);
    issue(Duration.ofDays(30), Duration.ofHours(1));
    assertThat(enter(old.token()).application()).isEqualTo(application);
    assertThat(list().getLast().expiresAt())
        .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3700));
    issue(Duration.ofDays(30), Duration.ZERO);
    assertThatThrownBy(() -> enter(old.token())).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void aRevokedKeyOpensNothingAtOnceAndIsRememberedAsEnded() {
    var key = issue(Duration.ofDays(1), Duration.ZERO);
    var other = UUID.randomUUID();
    people.as(
        owner,
        () ->
            people
                .platform
                .jdbi()
                .useHandle(
                    handle -> {
                      var now = Instant.now();
                      assertThat(keys.revoke(handle, other, key.id(), now)).isFalse();
                      assertThat(keys.ended(handle, key.token())).isEmpty();
                      assertThat(keys.revoke(handle, application, key.id(), now)).isTrue();
                      assertThat(keys.revoke(handle, application, key.id(), now)).isFalse();
                      assertThat(keys.ended(handle, key.token())).contains(application);
                      assertThat(keys.ended(handle, "linli_made-up")).isEmpty();
                    }));
    assertThatThrownBy(() -> enter(key.token())).isInstanceOf(NotSignedIn.class);
    assertThat(list().getFirst().standsAt(Instant.now())).isFalse();
  }

  @Test
  void aClosedAccountsApplicationEndsWithIt() {
    var key = issue(Duration.ofDays(1), Duration.ZERO);
    people.run(() -> people.accounts.disable(owner.accountId()));
    assertThatThrownBy(() -> enter(key.token())).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void allKeysOfAnApplicationEndTogether() {
    var one = issue(Duration.ofDays(1), Duration.ZERO);
    var two = issue(Duration.ofDays(1), Duration.ofHours(5));
    people.as(
        owner,
        () ->
            people
                .platform
                .jdbi()
                .useHandle(handle -> keys.revokeAll(handle, application, Instant.now())));
    for (var key : new IssuedToken[] {one, two}) {
      assertThatThrownBy(() -> enter(key.token())).isInstanceOf(NotSignedIn.class);
    }
  }
}
