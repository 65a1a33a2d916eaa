package org.linli.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotSignedIn;
import org.linli.apis.boundary.NotAtThisStage;
import org.linli.apis.entity.Environment;
import org.linli.identity.boundary.ApplicationKey;
import org.linli.identity.boundary.IssuedToken;

/** Keys of applications: how long they open, how they follow each other, and what they never do. */
class KeysTest {

  private static final ApiGround GROUND = new ApiGround("9984");

  private static UUID application() {
    return GROUND.admitted(Environment.TEST, "listFigures");
  }

  private static IssuedToken issue(UUID id, String label, Duration life, Duration overlap) {
    return GROUND.as(GROUND.officer, () -> GROUND.applications.issueKey(id, label, life, overlap));
  }

  private static List<ApplicationKey> keys(UUID id) {
    return GROUND.as(GROUND.officer, () -> GROUND.applications.get(id)).keys();
  }

  private static ApplicationKey row(UUID id, IssuedToken key) {
    return keys(id).stream().filter(row -> row.id().equals(key.id())).findFirst().orElseThrow();
  }

  private static void revoke(UUID id, IssuedToken key) {
    GROUND.run(GROUND.officer, () -> GROUND.applications.revokeKey(id, key.id()));
  }

  @Test
  void theOlderKeyGoesOnForTheOverlapAndNoLonger() throws Exception {
    var id = application();
    var old = issue(id, "old", Duration.ofDays(90), Duration.ZERO);
    var fresh = issue(id, "new", Duration.ofDays(90), Duration.ofHours(2));
    assertThat(GROUND.call(old.token(), "listFigures")).as("nothing stands still").isTrue();
    assertThat(GROUND.call(fresh.token(), "listFigures")).isTrue();
    var now = GROUND.instant();
    assertThat(row(id, old).standsAt(now.plus(Duration.ofHours(1)))).isTrue();
    assertThat(row(id, old).standsAt(now.plus(Duration.ofHours(3)))).isFalse();
    assertThat(row(id, fresh).standsAt(now.plus(Duration.ofDays(89)))).isTrue();
    assertThat(keys(id)).as("newest first").extracting(ApplicationKey::label).startsWith("new");
  }

  @Test
  void withoutAnOverlapTheOlderKeyEndsAtOnce() throws Exception {
    var id = application();
    var old = issue(id, "old", Duration.ofDays(90), Duration.ZERO);
    var fresh = issue(id, "new", Duration.ofDays(90), Duration.ZERO);
    assertThatThrownBy(() -> GROUND.entered(old.token())).isInstanceOf(NotSignedIn.class);
    assertThat(GROUND.call(fresh.token(), "listFigures")).isTrue();
  }

  @Test
  void anOverlapLengthensNoKey() {
    var id = application();
    var old = issue(id, "old", Duration.ofHours(1), Duration.ZERO);
    var before = row(id, old).expiresAt();
    issue(id, "new", Duration.ofDays(90), Duration.ofDays(30));
    assertThat(row(id, old).expiresAt()).isEqualTo(before);
  }

  @Test
  void aNewKeyLeavesThoseOfOtherApplicationsAlone() throws Exception {
    var id = application();
    var other = application();
    var others = issue(other, "main", Duration.ofDays(90), Duration.ZERO);
    issue(id, "main", Duration.ofDays(90), Duration.ZERO);
    assertThat(GROUND.call(others.token(), "listFigures")).isTrue();
    assertThatThrownBy(() -> revoke(id, others)).isInstanceOf(NotFound.class);
    assertThat(GROUND.call(others.token(), "listFigures")).isTrue();
  }

  @Test
  void tenKeysStandAtATimeAndOneThatEndsMakesRoom() {
    var id = application();
    var first = issue(id, "key", Duration.ofDays(9), Duration.ofDays(1));
    IntStream.range(1, 10)
        .forEach(n -> issue(id, "key " + n, Duration.ofDays(9), Duration.ofDays(1)));
    assertThatThrownBy(() -> issue(id, "one more", Duration.ofDays(9), Duration.ofDays(1)))
        .isInstanceOfSatisfying(
            Invalid.class, no -> assertThat(no.arguments()).contains("too-many-keys"));
    revoke(id, first);
    issue(id, "one more", Duration.ofDays(9), Duration.ofDays(1));
    assertThat(keys(id)).hasSize(11);
  }

  @Test
  void anApplicationThatIsGivenUpTakesItsKeysAlong() {
    var id = application();
    var all =
        IntStream.range(0, 3)
            .mapToObj(n -> issue(id, "key " + n, Duration.ofDays(9), Duration.ofDays(1)))
            .toList();
    revoke(id, all.getFirst());
    var earlier = row(id, all.getFirst()).revokedAt();
    GROUND.run(GROUND.officer, () -> GROUND.applications.withdraw(id));
    assertThat(keys(id)).allMatch(key -> key.revokedAt() != null);
    assertThat(row(id, all.getFirst()).revokedAt()).as("stays as it was").isEqualTo(earlier);
    for (var key : all) {
      assertThatThrownBy(() -> GROUND.entered(key.token())).isInstanceOf(NotSignedIn.class);
    }
  }

  @Test
  void aStoppedApplicationGetsNoKeyButLosesOne() {
    var id = application();
    var key = GROUND.key(id);
    GROUND.run(GROUND.bureau, () -> GROUND.admissions.suspend(id, "leaks"));
    assertThatThrownBy(() -> GROUND.key(id)).isInstanceOf(NotAtThisStage.class);
    revoke(id, key);
    assertThat(row(id, key).revokedAt()).isNotNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void everyKeyHasALabel(String label) {
    var id = application();
    assertThatThrownBy(() -> issue(id, label, Duration.ofDays(1), Duration.ZERO))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> issue(id, "x".repeat(121), Duration.ofDays(1), Duration.ZERO))
        .isInstanceOf(Invalid.class);
    assertThat(keys(id)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "P366D,PT0S,true",
    "P366DT1S,PT0S,false",
    "PT1S,P30D,true",
    "PT1S,P30DT1S,false",
    "PT1S,PT-1S,false",
    "PT-1S,PT0S,false"
  })
  void lifeAndOverlapLieWithinTheRule(Duration life, Duration overlap, boolean good) {
    var id = application();
    if (good) {
      issue(id, "main", life, overlap);
    } else {
      assertThatThrownBy(() -> issue(id, "main", life, overlap)).isInstanceOf(Invalid.class);
    }
    assertThat(keys(id)).hasSize(good ? 1 : 0);
  }

  @Test
  void aKeyIsKeptAsADigestAlone() {
    var id = application();
    var key = GROUND.key(id);
    var kept =
        GROUND
            .platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select cast(k as text) from api_token k where id = ?")
                        .bind(0, key.id())
                        .mapTo(String.class)
                        .one());
    assertThat(kept)
        .contains(key.token().substring(0, 12))
        .doesNotContain(key.token().substring(0, 16));
  }

  @Test
  void aKeyOpensNoDoorThatAsksForNoApplicationAndNoMattersOfItsOwner() {
    var key = GROUND.key(application()).token();
    assertThatThrownBy(() -> GROUND.signIn.withToken(key, "127.0.0.1", Locale.ENGLISH))
        .isInstanceOf(NotSignedIn.class);
    var caller = GROUND.entered(key).caller();
    assertThat(caller.accountId()).isEqualTo(GROUND.officer.accountId());
    assertThat(caller.may("self:export")).isTrue();
    for (var word : List.of("self:tokens", "self:issue", "self:password")) {
      assertThat(caller.may(word)).as(word).isFalse();
    }
  }
}
