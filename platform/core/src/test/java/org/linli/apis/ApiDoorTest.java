package org.linli.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotSignedIn;
import org.linli.apis.boundary.ApiClosed;
import org.linli.apis.boundary.TooManyCalls;
import org.linli.apis.boundary.Wanted;
import org.linli.apis.entity.ApiState;
import org.linli.apis.entity.Environment;
import org.linli.apis.entity.GrantKind;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.testing.Requirement;

/** What the door lets through, and what not. */
class ApiDoorTest {

  private final ApiGround ground = new ApiGround("9974");

  @AfterEach
  void asDelivered() {
    ground.platform.owner().useHandle(handle -> handle.execute("delete from api_limit"));
    ground.platform.owner().useHandle(handle -> handle.execute("delete from api_entry"));
  }

  private void limit(LimitKind kind, Object target, int perSecond, int burst, Long daily) {
    ground.run(
        ground.bureau,
        () -> ground.limits.set(kind, target.toString(), new Limit(perSecond, burst, daily)));
  }

  @Test
  @Requirement({"004-S7c", "000-8.2.e-1", "004-P4d.2"})
  void aKeyOpensWhatItsApplicationWasGrantedAndNothingElse() throws Exception {
    var application = ground.admitted(Environment.TEST, "listFigures");
    var key = ground.key(application).token();
    assertThat(ground.call(key, "listFigures")).isTrue();
    for (var other : new String[] {"listCity", "listAccounts", "grantApi", "no-such-thing"}) {
      assertThat(ground.call(key, other)).as(other).isFalse();
    }
    assertThat(ground.audited(application.toString()))
        .containsOnly("application.not-granted")
        .hasSize(4);
  }

  @Test
  void whatIsTriedInVainAgainAndAgainIsToldOnceAnHour() throws Exception {
    var application = ground.admitted(Environment.TEST, "listFigures");
    var key = ground.key(application).token();
    for (int call = 0; call < 5; call++) {
      ground.call(key, "listCity");
    }
    assertThat(ground.audited(application + " listCity")).hasSize(1);
  }

  @Test
  @Requirement("004-S7c")
  void aGrantTakenBackOrOverIsShutWithTheNextCall() throws Exception {
    var application = ground.admitted(Environment.TEST, "listFigures", "listCity");
    var key = ground.key(application).token();
    assertThat(ground.call(key, "listFigures")).isTrue();
    ground.run(
        ground.bureau, () -> ground.admissions.withdraw(application, GrantKind.API, "listFigures"));
    assertThat(ground.call(key, "listFigures")).isFalse();
    assertThat(ground.call(key, "listCity")).isTrue();
    ground.wait(Duration.ofDays(31));
    assertThat(ground.call(key, "listCity")).as("the term is over").isFalse();
  }

  @Test
  void aGroupOpensAllOfItsInterfacesThatAreForApplications() throws Exception {
    var application = ground.drafted(Environment.PRODUCTION);
    var until = ground.instant().plus(Duration.ofDays(3));
    ground.run(
        ground.officer,
        () ->
            ground.applications.ask(application, new Wanted(GrantKind.GROUP, "governing", until)));
    ground.run(ground.officer, () -> ground.applications.apply(application, ApiGround.DECLARED));
    ground.run(ground.bureau, () -> ground.admissions.admit(application));
    var key = ground.key(application).token();
    assertThat(ground.call(key, "listFigures")).isTrue();
    assertThat(ground.call(key, "changeCity")).isTrue();
    assertThat(ground.call(key, "listPlaces")).isFalse();
  }

  @Test
  void aTestLooksAndChangesNothing() throws Exception {
    var application = ground.admitted(Environment.TEST, "listCity", "changeCity");
    var key = ground.key(application).token();
    assertThat(ground.call(key, "listCity")).isTrue();
    assertThat(ground.call(key, "changeCity")).isFalse();
    var real = ground.key(ground.admitted(Environment.PRODUCTION, "changeCity")).token();
    assertThat(ground.call(real, "changeCity")).isTrue();
  }

  @Test
  void aStoppedApplicationIsAnsweredLikeAnUnknownKeyAndGoesOnAfterwards() throws Exception {
    var application = ground.admitted(Environment.TEST, "listFigures");
    var key = ground.key(application).token();
    ground.run(ground.bureau, () -> ground.admissions.suspend(application, "leaks"));
    assertThatThrownBy(() -> ground.call(key, "listFigures")).isInstanceOf(NotSignedIn.class);
    assertThat(ground.audited(application.toString())).contains("application.refused");
    ground.run(ground.bureau, () -> ground.admissions.resume(application));
    assertThat(ground.call(key, "listFigures")).isTrue();
    ground.run(ground.officer, () -> ground.applications.withdraw(application));
    assertThatThrownBy(() -> ground.call(key, "listFigures")).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void aRevokedKeyInUseIsToldInTheAuditLogAndAMadeUpOneIsNot() {
    var application = ground.admitted(Environment.TEST, "listFigures");
    var key = ground.key(application);
    ground.run(ground.officer, () -> ground.applications.revokeKey(application, key.id()));
    assertThatThrownBy(() -> ground.entered(key.token())).isInstanceOf(NotSignedIn.class);
    ground.door.refused(key.token(), "203.0.113.9", Locale.ENGLISH);
    ground.door.refused("linli_made-up", "203.0.113.9", Locale.ENGLISH);
    ground.door.refused(null, "203.0.113.9", Locale.ENGLISH);
    assertThat(ground.audited(application + " 203.0.113.9")).hasSize(1);
  }

  @Test
  void anApplicationCallsFromItsOwnAddressesAlone() throws Exception {
    var application = ground.admitted(Environment.TEST, "listFigures");
    var entered = ground.entered(ground.key(application).token());
    ground.door.enter(ground.door.begin(), entered, "203.0.113.9");
    assertThatThrownBy(() -> ground.door.enter(ground.door.begin(), entered, "198.51.100.1"))
        .isInstanceOf(NotSignedIn.class);
  }

  @Test
  @Requirement("004-S7a")
  void aClosedInterfaceIsRefusedToEverybodyAndAHiddenOneGoesOn() throws Exception {
    var key = ground.key(ground.admitted(Environment.TEST, "listFigures")).token();
    ground.run(
        ground.bureau, () -> ground.apis.change("listFigures", null, ApiState.HIDDEN, "old"));
    assertThat(ground.call(key, "listFigures")).as("who holds a grant goes on").isTrue();
    ground.run(
        ground.bureau, () -> ground.apis.change("listFigures", null, ApiState.CLOSED, "broken"));
    assertThatThrownBy(() -> ground.call(key, "listFigures")).isInstanceOf(ApiClosed.class);
    assertThatThrownBy(
            () ->
                ground
                    .platform
                    .scopes()
                    .as(ground.bureau, () -> ground.door.begin().pass("listFigures", null)))
        .isInstanceOf(ApiClosed.class);
    ground.run(ground.bureau, () -> ground.apis.remove("listFigures"));
    assertThat(ground.call(key, "listFigures")).isTrue();
  }

  @Test
  @Requirement({"000-8.2.e-3", "004-S7e"})
  void burstsAreLetThroughAndMoreIsToldToWait() throws Exception {
    var application = ground.admitted(Environment.TEST, "listFigures");
    var key = ground.key(application).token();
    limit(LimitKind.APPLICATION, application, 1, 3, null);
    for (int call = 0; call < 3; call++) {
      assertThat(ground.call(key, "listFigures")).isTrue();
    }
    assertThatThrownBy(() -> ground.call(key, "listFigures"))
        .isInstanceOfSatisfying(
            TooManyCalls.class, many -> assertThat(many.retryAfterSeconds()).isEqualTo(1));
    limit(LimitKind.APPLICATION, application, 100, 100, null);
    assertThat(ground.call(key, "listFigures")).as("a changed limit holds at once").isTrue();
    var other = ground.key(ground.admitted(Environment.TEST, "listFigures")).token();
    assertThat(ground.call(other, "listFigures")).as("each has its own").isTrue();
  }

  @Test
  @Requirement({"004-S7e", "000-8.2.e-3"})
  void anInterfaceACommunityAndAnAddressHaveLimitsOfTheirOwn() throws Exception {
    limit(LimitKind.API, "listFigures", 1, 2, null);
    var clerk = ground.platform.clerk(ground.community);
    var door = ground.door;
    for (int call = 0; call < 2; call++) {
      ground.platform.scopes().as(clerk, () -> door.begin().pass("listFigures", null));
    }
    assertThatThrownBy(
            () -> ground.platform.scopes().as(clerk, () -> door.begin().pass("listFigures", null)))
        .isInstanceOf(TooManyCalls.class);
    assertThat(ground.platform.scopes().as(clerk, () -> door.begin().pass("listPlaces", null)))
        .isTrue();
    limit(LimitKind.TENANT, ground.community, 1, 1, null);
    ground.platform.scopes().as(clerk, () -> door.begin().pass("listPlaces", null));
    assertThatThrownBy(
            () -> ground.platform.scopes().as(clerk, () -> door.begin().pass("listPlaces", null)))
        .isInstanceOf(TooManyCalls.class);
    assertThat(
            ground
                .platform
                .scopes()
                .as(ground.bureau, () -> door.begin().pass("listPlaces", ground.community.value())))
        .as("who names a community does not use its calls up")
        .isTrue();
    limit(LimitKind.ADDRESS, "198.51.100.7", 1, 1, null);
    door.arrive("198.51.100.7");
    assertThatThrownBy(() -> door.arrive("198.51.100.7")).isInstanceOf(TooManyCalls.class);
    door.arrive("198.51.100.8");
  }

  @Test
  void devicesAndConsumersHaveTheirOwnLimitsBehindTheDoor() throws Exception {
    limit(LimitKind.API, "sendReadings", 1, 1, null);
    for (int call = 0; call < 5; call++) {
      assertThat(ground.door.begin().pass("sendReadings", null)).isTrue();
    }
  }

  @Test
  @Requirement({"000-8.2.e-3", "004-S7e"})
  void aDaysQuotaStandsAfterARestart() throws Exception {
    var application = ground.admitted(Environment.TEST, "listFigures");
    var key = ground.key(application).token();
    limit(LimitKind.APPLICATION, application, 100, 100, 5L);
    for (int call = 0; call < 3; call++) {
      ground.call(key, "listFigures");
    }
    ground.door.write();
    ground.call(key, "listFigures");
    ground.door.write();
    var restarted = new ApiGround("9974");
    restarted.call(key, "listFigures");
    assertThatThrownBy(() -> restarted.call(key, "listFigures"))
        .isInstanceOfSatisfying(
            TooManyCalls.class,
            many -> assertThat(many.retryAfterSeconds()).isBetween(1L, 86_400L));
    restarted.wait(Duration.ofDays(1));
    assertThat(restarted.call(key, "listFigures")).as("a new day").isTrue();
  }

  @Test
  void whatIsLeftIsTold() {
    var application = ground.admitted(Environment.TEST, "listFigures");
    limit(LimitKind.APPLICATION, application, 5, 10, 100L);
    var call = ground.door.begin();
    ground.door.enter(call, ground.entered(ground.key(application).token()), "127.0.0.1");
    assertThat(call.left().policy()).isEqualTo("\"burst\";q=10;w=2, \"day\";q=100;w=86400");
    assertThat(call.left().remaining()).startsWith("\"burst\";r=9;t=0, \"day\";r=99;t=");
  }

  @Test
  void theKeyOfAnApplicationThatIsGoneOpensNothing() {
    var entered = new org.linli.identity.boundary.Entered(ground.officer, UUID.randomUUID());
    assertThatThrownBy(() -> ground.door.enter(ground.door.begin(), entered, "127.0.0.1"))
        .isInstanceOf(NotSignedIn.class);
  }
}
