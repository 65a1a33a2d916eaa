package org.linli.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.ApisChanged;
import org.linli.apis.boundary.GrantRow;
import org.linli.apis.boundary.NotAtThisStage;
import org.linli.apis.boundary.RulesNotFollowed;
import org.linli.apis.boundary.Wanted;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApiState;
import org.linli.apis.entity.Environment;
import org.linli.apis.entity.GrantKind;
import org.linli.packs.Text;
import org.linli.testing.Requirement;

/** What may be asked for and granted, for how long, and what becomes of it meanwhile. */
class GrantsTest {

  private static final ApiGround GROUND = new ApiGround("9982");

  @AfterEach
  void asDelivered() {
    GROUND.platform.owner().useHandle(handle -> handle.execute("delete from api_entry"));
    GROUND.door.changed(new ApisChanged());
  }

  private static Wanted wanted(GrantKind kind, String target, int days) {
    return new Wanted(kind, target, GROUND.instant().plus(Duration.ofDays(days)));
  }

  private static void ask(UUID id, Wanted wanted) {
    GROUND.run(GROUND.officer, () -> GROUND.applications.ask(id, wanted));
  }

  private static void bureau(Runnable work) {
    GROUND.run(GROUND.bureau, work);
  }

  private static List<GrantRow> grants(UUID id) {
    return GROUND.as(GROUND.bureau, () -> GROUND.applications.get(id)).grants();
  }

  private static Instant until(UUID id, String target) {
    return grants(id).stream()
        .filter(grant -> grant.target().equals(target))
        .findFirst()
        .orElseThrow()
        .until();
  }

  @Test
  void askingAgainChangesTheTermUntilItIsGranted() {
    var id = GROUND.drafted(Environment.TEST);
    ask(id, wanted(GrantKind.API, "listFigures", 30));
    var shorter = wanted(GrantKind.API, "listFigures", 3);
    ask(id, shorter);
    assertThat(until(id, "listFigures")).isEqualTo(shorter.until());
    GROUND.run(GROUND.officer, () -> GROUND.applications.apply(id, ApiGround.DECLARED));
    bureau(() -> GROUND.admissions.admit(id));
    ask(id, wanted(GrantKind.API, "listFigures", 300));
    assertThat(grants(id)).singleElement().matches(GrantRow::granted);
    assertThat(until(id, "listFigures")).as("nobody lengthens it").isEqualTo(shorter.until());
  }

  @Test
  void aYearIsTheLongestTerm() {
    var id = GROUND.drafted(Environment.TEST);
    var year = wanted(GrantKind.API, "listFigures", 366);
    ask(id, year);
    assertThat(until(id, "listFigures")).isEqualTo(year.until());
    var admitted = GROUND.admitted(Environment.TEST, "listCity");
    assertThatThrownBy(
            () ->
                bureau(
                    () ->
                        GROUND.admissions.grant(
                            admitted, wanted(GrantKind.API, "listFigures", 367))))
        .as("neither does who admits")
        .isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
  @Requirement("003-3.2.4.1")
  void whatIsHiddenOrClosedMeanwhileIsNotAdmittedNorNewlyGranted(ApiState state) {
    var asking = GROUND.applied(Environment.TEST, "listCity");
    var admitted = GROUND.admitted(Environment.TEST, "listFigures");
    bureau(() -> GROUND.apis.change("listCity", null, state, "is being rebuilt"));
    assertThatThrownBy(() -> bureau(() -> GROUND.admissions.admit(asking)))
        .isInstanceOfSatisfying(
            RulesNotFollowed.class, no -> assertThat(no.broken()).containsExactly("held"));
    assertThatThrownBy(
            () -> bureau(() -> GROUND.admissions.grant(admitted, GROUND.wanted("listCity"))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ask(admitted, GROUND.wanted("listCity"))).isInstanceOf(NotFound.class);
    bureau(() -> GROUND.apis.remove("listCity"));
    bureau(() -> GROUND.admissions.admit(asking));
    assertThat(grants(asking)).allMatch(GrantRow::granted);
  }

  @Test
  @Requirement({"004-S7b", "004-S7c"})
  void aGroupOpensWhatIsMovedIntoItAndShutsWhatIsMovedOut() throws Exception {
    var id = GROUND.admitted(Environment.TEST, "listCity");
    bureau(() -> GROUND.admissions.grant(id, wanted(GrantKind.GROUP, "community", 5)));
    var key = GROUND.key(id).token();
    assertThat(GROUND.call(key, "listPlaces")).isTrue();
    assertThat(GROUND.call(key, "listFigures")).isFalse();
    bureau(() -> GROUND.apis.change("listFigures", "community", ApiState.OPEN, null));
    bureau(() -> GROUND.apis.change("listPlaces", "governing", ApiState.OPEN, null));
    assertThat(GROUND.call(key, "listFigures")).isTrue();
    assertThat(GROUND.call(key, "listPlaces")).isFalse();
  }

  @Test
  @Requirement("004-S7b")
  void whatIsNeverForApplicationsIsNotOpenedByTheGroupItIsPutInto() throws Exception {
    var id = GROUND.admitted(Environment.PRODUCTION, "listCity");
    bureau(() -> GROUND.admissions.grant(id, wanted(GrantKind.GROUP, "community", 5)));
    for (var api : List.of("listAccounts", "grantApi", "sendReadings")) {
      bureau(() -> GROUND.apis.change(api, "community", ApiState.OPEN, null));
      assertThat(GROUND.call(GROUND.key(id).token(), api)).as(api).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"exchange", "interfaces", "administration", "no-such-group", ""})
  void aGroupWithNothingForApplicationsIsNotThereToBeAskedFor(String group) {
    var id = GROUND.drafted(Environment.TEST);
    assertThatThrownBy(() -> ask(id, wanted(GrantKind.GROUP, group, 5)))
        .isInstanceOf(NotFound.class);
    assertThat(grants(id)).isEmpty();
  }

  @Test
  @Requirement("004-S7b")
  void anAddedGroupIsAskedForOnceSomethingStandsInIt() throws Exception {
    var id = GROUND.admitted(Environment.TEST, "listCity");
    bureau(() -> GROUND.apis.addGroup("quarter", new Text("片区", "Quarter")));
    assertThatThrownBy(() -> ask(id, wanted(GrantKind.GROUP, "quarter", 5)))
        .isInstanceOf(NotFound.class);
    bureau(() -> GROUND.apis.change("listFigures", "quarter", ApiState.OPEN, null));
    ask(id, wanted(GrantKind.GROUP, "quarter", 5));
    bureau(() -> GROUND.admissions.grant(id, wanted(GrantKind.GROUP, "quarter", 5)));
    assertThat(GROUND.call(GROUND.key(id).token(), "listFigures")).isTrue();
    bureau(() -> GROUND.apis.remove("listFigures"));
    bureau(() -> GROUND.apis.removeGroup("quarter"));
    assertThat(GROUND.call(GROUND.key(id).token(), "listFigures"))
        .as("the group is gone")
        .isFalse();
  }

  @Test
  void noMoreIsAskedForThanFortyThings() {
    var before = GROUND.register.all();
    var more = new ArrayList<ApiFacts>(before);
    IntStream.range(0, 41)
        .mapToObj(n -> ApiGround.api("more" + n, "GET", "/m/" + n, "figures", "figures:read"))
        .forEach(more::add);
    GROUND.register.learn(more);
    try {
      var id = GROUND.drafted(Environment.TEST);
      IntStream.range(0, 40).forEach(n -> ask(id, GROUND.wanted("more" + n)));
      assertThatThrownBy(() -> ask(id, GROUND.wanted("more40")))
          .isInstanceOfSatisfying(
              Invalid.class, no -> assertThat(no.arguments()).contains("too-many-grants"));
      assertThat(grants(id)).hasSize(40);
      GROUND.run(GROUND.officer, () -> GROUND.applications.apply(id, ApiGround.DECLARED));
    } finally {
      GROUND.register.learn(before);
    }
  }

  @Test
  void aStoppedApplicationAsksForNothing() {
    var id = GROUND.admitted(Environment.TEST, "listFigures");
    bureau(() -> GROUND.admissions.suspend(id, "leaks"));
    assertThatThrownBy(() -> ask(id, GROUND.wanted("listCity"))).isInstanceOf(NotAtThisStage.class);
    assertThatThrownBy(
            () ->
                GROUND.run(
                    GROUND.officer,
                    () -> GROUND.applications.giveUp(id, GrantKind.API, "listFigures")))
        .isInstanceOf(NotAtThisStage.class);
  }

  @Test
  void aGrantNeverGivesMoreThanTheOwnerHolds() throws Exception {
    var id = GROUND.admitted(Environment.TEST, "listFigures");
    bureau(() -> GROUND.admissions.grant(id, GROUND.wanted("listPlaces")));
    var key = GROUND.key(id).token();
    assertThat(GROUND.call(key, "listPlaces")).as("the door lets it pass").isTrue();
    assertThat(GROUND.entered(key).caller().may("places:read")).as("the work does not").isFalse();
    assertThat(GROUND.entered(key).caller().may("figures:read")).isTrue();
  }

  /** What an owner does with an application. */
  static Stream<Consumer<UUID>> deeds() {
    var applications = GROUND.applications;
    return Stream.of(
        id -> applications.change(id, ApiGround.draft(Environment.TEST)),
        id -> applications.ask(id, GROUND.wanted("listCity")),
        id -> applications.giveUp(id, GrantKind.API, "listFigures"),
        id -> applications.apply(id, Set.of()),
        applications::withdraw,
        id -> applications.issueKey(id, "mine", Duration.ofDays(1), Duration.ZERO),
        id -> applications.revokeKey(id, UUID.randomUUID()));
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void aColleagueSeesItAndTouchesNothing(Consumer<UUID> deed) {
    var colleague = GROUND.person("STREET_OFFICER", Tier.STREET, GROUND.city + "01001", null);
    var id = GROUND.drafted(Environment.TEST, "listFigures");
    var seen = GROUND.as(colleague, () -> GROUND.applications.get(id));
    assertThat(seen.row().mine()).isFalse();
    for (var one : List.of(id, UUID.randomUUID())) {
      assertThatThrownBy(() -> GROUND.run(colleague, () -> deed.accept(one)))
          .isInstanceOfSatisfying(
              NotFound.class, no -> assertThat(no.arguments()).containsExactly("application"));
    }
    assertThat(GROUND.as(colleague, () -> GROUND.applications.get(id))).isEqualTo(seen);
  }
}
