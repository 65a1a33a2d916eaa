package org.linli.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.ApplicationDetail;
import org.linli.apis.boundary.GrantRow;
import org.linli.apis.boundary.NotAtThisStage;
import org.linli.apis.boundary.OwnAdmission;
import org.linli.apis.boundary.RulesNotFollowed;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.Environment;
import org.linli.apis.entity.GrantKind;
import org.linli.testing.Requirement;

/** Who decides about an application, when, and what is answered to those who may not. */
class AdmissionsTest {

  private static final ApiGround GROUND = new ApiGround("9981");

  /** Where each decision belongs; a grant is taken back at any time. */
  private static final Map<Decision, Set<ApplicationState>> WHERE =
      Map.of(
          Decision.ADMIT, EnumSet.of(ApplicationState.APPLIED),
          Decision.REFUSE, EnumSet.of(ApplicationState.APPLIED),
          Decision.SUSPEND, EnumSet.of(ApplicationState.ADMITTED),
          Decision.RESUME, EnumSet.of(ApplicationState.SUSPENDED),
          Decision.GRANT, EnumSet.of(ApplicationState.APPLIED, ApplicationState.ADMITTED));

  enum Decision {
    ADMIT,
    REFUSE,
    SUSPEND,
    RESUME,
    GRANT,
    WITHDRAW;

    void on(UUID id) {
      switch (this) {
        case ADMIT -> GROUND.admissions.admit(id);
        case REFUSE -> GROUND.admissions.refuse(id, "say more of the purpose");
        case SUSPEND -> GROUND.admissions.suspend(id, "leaks");
        case RESUME -> GROUND.admissions.resume(id);
        case GRANT -> GROUND.admissions.grant(id, GROUND.wanted("listCity"));
        case WITHDRAW -> GROUND.admissions.withdraw(id, GrantKind.API, "listFigures");
      }
    }
  }

  private static ApplicationDetail get(UUID id) {
    return GROUND.as(GROUND.bureau, () -> GROUND.applications.get(id));
  }

  private static ApplicationState state(UUID id) {
    return get(id).row().state();
  }

  private static void decide(Caller caller, Decision decision, UUID id) {
    GROUND.run(caller, () -> decision.on(id));
  }

  private static Refusal refused(Caller caller, Decision decision, UUID id) {
    return (Refusal) catchThrowable(() -> decide(caller, decision, id));
  }

  private static UUID standing(ApplicationState state) {
    return switch (state) {
      case DRAFT -> GROUND.drafted(Environment.TEST, "listFigures");
      case APPLIED -> GROUND.applied(Environment.TEST, "listFigures");
      case ADMITTED -> GROUND.admitted(Environment.TEST, "listFigures");
      case SUSPENDED -> {
        var id = GROUND.admitted(Environment.TEST, "listFigures");
        decide(GROUND.bureau, Decision.SUSPEND, id);
        yield id;
      }
      case WITHDRAWN -> {
        var id = GROUND.admitted(Environment.TEST, "listFigures");
        GROUND.run(GROUND.officer, () -> GROUND.applications.withdraw(id));
        yield id;
      }
    };
  }

  @ParameterizedTest
  @EnumSource
  void eachDecisionIsTakenWhereItBelongsAndNowhereElse(ApplicationState state) {
    var id = standing(state);
    WHERE.forEach(
        (decision, states) -> {
          if (!states.contains(state)) {
            assertThat(refused(GROUND.bureau, decision, id))
                .as(decision.name())
                .isInstanceOf(NotAtThisStage.class)
                .matches(no -> no.arguments().contains("ApplicationState." + state));
          }
        });
    assertThat(state(id)).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource
  void nobodyDecidesAboutAnApplicationOfTheirOwn(Decision decision) {
    for (var state : EnumSet.allOf(ApplicationState.class)) {
      var id = standing(state);
      assertThat(refused(GROUND.officer, decision, id)).isInstanceOf(OwnAdmission.class);
      assertThat(state(id)).isEqualTo(state);
      assertThat(get(id).grants()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsAnotherCitysAndWhatIsNotThereAreAnsweredAlike(Decision decision) {
    var id = standing(ApplicationState.ADMITTED);
    var stranger = GROUND.platform.caller(Tier.CITY, "9986", null, null, "*");
    var others = refused(stranger, decision, id);
    var nobodys = refused(stranger, decision, UUID.randomUUID());
    assertThat(others).isInstanceOf(NotFound.class);
    assertThat(others.arguments()).isEqualTo(nobodys.arguments());
    assertThat(state(id)).isEqualTo(ApplicationState.ADMITTED);
  }

  @Test
  void twoWhoAdmitAtTheSameTimeAdmitOnce() throws Exception {
    var id = GROUND.applied(Environment.TEST, "listFigures");
    var colleague = GROUND.platform.caller(Tier.CITY, GROUND.city, null, null, "*");
    var both =
        Stream.of(GROUND.bureau, colleague)
            .<Callable<Refusal>>map(who -> () -> refused(who, Decision.ADMIT, id))
            .toList();
    try (var people = Executors.newFixedThreadPool(2)) {
      assertThat(people.invokeAll(both).stream().map(Future::resultNow))
          .containsOnlyOnce((Refusal) null)
          .hasAtLeastOneElementOfType(Refusal.class);
    }
    assertThat(state(id)).isEqualTo(ApplicationState.ADMITTED);
    assertThat(get(id).grants())
        .extracting(GrantRow::by)
        .containsOnly(get(id).row().stateBy())
        .doesNotContain(GROUND.officer.displayName());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void whoStopsOrGivesBackSaysWhy(String reason) {
    var stopped = GROUND.admitted(Environment.TEST, "listFigures");
    var handedIn = GROUND.applied(Environment.TEST, "listFigures");
    assertThatThrownBy(
            () -> GROUND.run(GROUND.bureau, () -> GROUND.admissions.suspend(stopped, reason)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> GROUND.run(GROUND.bureau, () -> GROUND.admissions.refuse(handedIn, reason)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aReasonIsShortAndGoesWhenItNoLongerHolds() {
    var id = GROUND.admitted(Environment.TEST, "listFigures");
    assertThatThrownBy(
            () -> GROUND.run(GROUND.bureau, () -> GROUND.admissions.suspend(id, "x".repeat(401))))
        .isInstanceOf(Invalid.class);
    GROUND.run(GROUND.bureau, () -> GROUND.admissions.suspend(id, " " + "x".repeat(400)));
    assertThat(get(id).row().stateReason()).hasSize(400);
    decide(GROUND.bureau, Decision.RESUME, id);
    assertThat(get(id).row().stateReason()).isNull();
  }

  @Test
  @Requirement("003-3.2.4.1")
  void whatWasGivenBackKeepsItsWishesAndDeclaresAnew() {
    var id = GROUND.applied(Environment.TEST, "listFigures");
    decide(GROUND.bureau, Decision.REFUSE, id);
    assertThat(get(id).row().asked()).isEqualTo(1);
    assertThatThrownBy(
            () -> GROUND.run(GROUND.officer, () -> GROUND.applications.apply(id, Set.of())))
        .isInstanceOfSatisfying(
            RulesNotFollowed.class,
            no -> assertThat(no.broken()).containsExactlyInAnyOrderElementsOf(ApiGround.DECLARED));
    assertThatThrownBy(() -> GROUND.run(GROUND.officer, () -> GROUND.applications.apply(id, null)))
        .isInstanceOf(RulesNotFollowed.class);
  }

  @Test
  @Requirement("004-S7c")
  void whatIsTakenBackWhileItIsStoppedStaysShutAfterwards() throws Exception {
    var id = GROUND.admitted(Environment.TEST, "listFigures", "listCity");
    var key = GROUND.key(id).token();
    decide(GROUND.bureau, Decision.SUSPEND, id);
    decide(GROUND.bureau, Decision.WITHDRAW, id);
    decide(GROUND.bureau, Decision.RESUME, id);
    assertThat(GROUND.call(key, "listFigures")).isFalse();
    assertThat(GROUND.call(key, "listCity")).isTrue();
  }

  @Test
  void aKeyThatLeakedIsShutByWhoeverSeesItFirstEvenByItsOwner() throws Exception {
    var id = GROUND.admitted(Environment.TEST, "listFigures");
    var other = GROUND.admitted(Environment.TEST, "listFigures");
    var key = GROUND.key(id);
    assertThatThrownBy(
            () -> GROUND.run(GROUND.bureau, () -> GROUND.admissions.revokeKey(other, key.id())))
        .as("not through another application")
        .isInstanceOf(NotFound.class);
    assertThat(GROUND.call(key.token(), "listFigures")).isTrue();
    GROUND.run(GROUND.officer, () -> GROUND.admissions.revokeKey(id, key.id()));
    assertThatThrownBy(() -> GROUND.entered(key.token())).isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(
            () -> GROUND.run(GROUND.bureau, () -> GROUND.admissions.revokeKey(id, key.id())))
        .as("revoked already")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anApplicationWhoseOwnerIsShutIsNotAdmittedAndCanStillBeLookedAtAndStopped() {
    var owner = GROUND.person("STREET_OFFICER", Tier.STREET, GROUND.city + "01001", null);
    var ids =
        Stream.of("listFigures", "listCity")
            .map(
                api -> {
                  var id =
                      GROUND.as(
                          owner,
                          () -> GROUND.applications.draft(ApiGround.draft(Environment.TEST)));
                  GROUND.run(owner, () -> GROUND.applications.ask(id, GROUND.wanted(api)));
                  GROUND.run(owner, () -> GROUND.applications.apply(id, ApiGround.DECLARED));
                  return id;
                })
            .toList();
    var admitted = ids.getLast();
    decide(GROUND.bureau, Decision.ADMIT, admitted);
    GROUND
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set state = 'DISABLED' where id = ?", owner.accountId()));
    assertThat(refused(GROUND.bureau, Decision.ADMIT, ids.getFirst()))
        .isInstanceOfSatisfying(
            RulesNotFollowed.class, no -> assertThat(no.broken()).containsExactly("held"));
    assertThat(get(ids.getFirst()).checklist())
        .filteredOn(check -> !check.followed())
        .extracting(check -> check.item().id())
        .containsExactly("held");
    decide(GROUND.bureau, Decision.SUSPEND, admitted);
    assertThat(state(admitted)).isEqualTo(ApplicationState.SUSPENDED);
  }
}
