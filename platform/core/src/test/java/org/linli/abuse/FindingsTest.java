package org.linli.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.abuse.boundary.FindingQuery;
import org.linli.abuse.boundary.FindingRow;
import org.linli.abuse.boundary.Judgement;
import org.linli.abuse.boundary.NotTheHandler;
import org.linli.abuse.boundary.SecondPerson;
import org.linli.abuse.entity.Brake;
import org.linli.abuse.entity.Handler;
import org.linli.abuse.entity.Verdict;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.looks.boundary.CommunityLooks;
import org.linli.looks.boundary.HomeLooks;
import org.linli.looks.entity.Examined;
import org.linli.looks.entity.LookQuery;
import org.linli.rights.boundary.Rights;
import org.linli.rights.control.Matrices;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

/** Who sees, decides and releases a finding, and what follows. */
class FindingsTest {

  private final Scene scene = new Scene();

  private FindingRow guessed() {
    scene.tried(scene.street, scene.community, 30);
    scene.turn();
    return scene.only("ids-guessed");
  }

  private void decide(Caller who, UUID id, Verdict verdict, Instant until) {
    scene.as(who, () -> scene.findings.decide(id, new Judgement(verdict, "because", until)));
  }

  private void release(Caller who, UUID id) {
    scene.as(who, () -> scene.findings.release(id, "cleared"));
  }

  /** 30 denied ids of a stranger's account in a community of that mode. */
  private FindingRow ofOperatorsData(org.linli.tenancy.entity.TenantId tenant) {
    var organisation = "other-" + scene.city;
    scene.owner(
        "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
        organisation,
        organisation);
    var stranger = scene.person(Tier.OPERATOR, null, organisation);
    for (int i = 0; i < 30; i++) {
      var at = scene.instant().plusSeconds(i);
      scene.logged(stranger, tenant, at, "PERMIT", null, scene.operator);
    }
    scene.wait(Duration.ofMinutes(1));
    scene.turn();
    return scene.only("ids-guessed");
  }

  @Test
  @Requirement("000-7.3.c")
  void oneDecidesAndASecondReleases() {
    var id = guessed().id();
    assertThatThrownBy(() -> release(scene.second, id)).isInstanceOf(Conflict.class);
    decide(scene.bureau, id, Verdict.JUSTIFIED, null);
    assertThat(scene.pace(scene.street)).as("a decision alone frees nobody").isZero();
    assertThatThrownBy(() -> release(scene.bureau, id)).isInstanceOf(SecondPerson.class);
    release(scene.second, id);
    assertThat(scene.pace(scene.street)).isNull();
    var row = scene.only("ids-guessed");
    assertThat(row.brake()).isEqualTo(Brake.RELEASED);
    assertThat(row.decider()).isEqualTo(scene.bureau.displayName());
    assertThat(row.releaser()).isEqualTo(scene.second.displayName());
    assertThat(scene.detail(scene.bureau, id).events())
        .extracting(event -> event.what())
        .containsExactly("FOUND", "STOPPED", "JUSTIFIED", "RELEASED");
    assertThatThrownBy(() -> release(scene.second, id)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> decide(scene.second, id, Verdict.ABUSE, null))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void nobodyJudgesThemselves() {
    var finding = guessed();
    var themselves =
        new Caller(
            finding.account(),
            "x",
            "x",
            Tier.CITY,
            java.util.Set.of(),
            java.util.Set.of("*"),
            scene.bureau.scope(),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            "127.0.0.1",
            java.util.Locale.ENGLISH,
            scene.stamp(scene.street),
            false);
    assertThatThrownBy(() -> decide(themselves, finding.id(), Verdict.FALSE_ALARM, null))
        .isInstanceOf(NotTheHandler.class);
    assertThat(scene.detail(themselves, finding.id()).mayDecide()).isFalse();
    assertThat(scene.detail(scene.bureau, finding.id()).mayDecide()).isTrue();
  }

  @Test
  @Requirement("000-10.1.3-2")
  void anEnterprisesDataAreItsOwnMatterUntilTheDeadlineHasPassed() {
    var row = ofOperatorsData(scene.private1);
    var officer = scene.person(Tier.OPERATOR, null, scene.operator);
    assertThat(row.handler()).isEqualTo(Handler.OPERATOR);
    assertThatThrownBy(() -> decide(scene.bureau, row.id(), Verdict.ABUSE, null))
        .isInstanceOf(NotTheHandler.class);
    assertThat(scene.detail(officer, row.id()).mayDecide()).isTrue();
    scene.wait(Duration.ofHours(23));
    scene.watch.tidyAll();
    assertThat(scene.only("ids-guessed").handler()).isEqualTo(Handler.OPERATOR);
    scene.wait(Duration.ofHours(2));
    assertThat(scene.only("ids-guessed").overdue()).isTrue();
    scene.watch.tidyAll();
    assertThat(scene.only("ids-guessed").handler()).isEqualTo(Handler.BOTH);
    decide(scene.bureau, row.id(), Verdict.ABUSE, null);
    release(officer, row.id());
    assertThat(scene.only("ids-guessed").brake()).isEqualTo(Brake.RELEASED);
  }

  @Test
  @Requirement("000-10.1.3-2")
  void inPublicPrivateModeEitherDecidesAndTheOtherReleases() {
    var row = ofOperatorsData(scene.shared);
    var officer = scene.person(Tier.OPERATOR, null, scene.operator);
    assertThat(row.handler()).isEqualTo(Handler.BOTH);
    decide(officer, row.id(), Verdict.FALSE_ALARM, null);
    release(scene.bureau, row.id());
    assertThat(scene.pace(new Someone(row.account()).caller())).isNull();
  }

  private record Someone(UUID account) {
    Caller caller() {
      return new Caller(
          account,
          "x",
          "x",
          Tier.OPERATOR,
          java.util.Set.of(),
          java.util.Set.of(),
          null,
          java.util.Optional.empty(),
          java.util.Optional.empty(),
          "x",
          java.util.Locale.ENGLISH,
          0,
          false);
    }
  }

  @Test
  void whatIsNotOnesOwnToSeeIsNotThere() {
    var row = ofOperatorsData(scene.private1);
    var elsewhere = scene.platform.caller(Tier.CITY, "9699", null, null, "*");
    var offender = scene.person(Tier.OPERATOR, null, "other-" + scene.city);
    var unconcerned = scene.person(Tier.OPERATOR, null, "nobodys");
    for (var stranger : new Caller[] {elsewhere, unconcerned}) {
      assertThat(scene.found(stranger)).isEmpty();
      assertThatThrownBy(() -> scene.detail(stranger, row.id())).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> decide(stranger, row.id(), Verdict.ABUSE, null))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> release(stranger, row.id())).isInstanceOf(NotFound.class);
    }
    assertThat(scene.detail(offender, row.id()).mayDecide()).as("it is told, no more").isFalse();
    assertThat(
            scene
                .platform
                .as(
                    offender,
                    () ->
                        scene.findings.list(
                            new FindingQuery(null, null, null, FindingQuery.Side.MINE),
                            PageRequest.first(10)))
                .items())
        .hasSize(1)
        .allMatch(found -> found.account().equals(row.account()));
    assertThat(
            scene
                .platform
                .as(
                    offender,
                    () ->
                        scene.findings.list(
                            new FindingQuery(null, null, null, FindingQuery.Side.MY_DATA),
                            PageRequest.first(10)))
                .items())
        .isEmpty();
  }

  @Test
  void aFalseAlarmLeavesTheAccountAloneForItsTermAndNoLonger() {
    var id = guessed().id();
    decide(scene.bureau, id, Verdict.FALSE_ALARM, scene.instant().plus(Duration.ofDays(10)));
    release(scene.second, id);
    scene.tried(scene.street, scene.community, 40);
    scene.turn();
    assertThat(scene.found(scene.bureau)).hasSize(1);
    assertThat(scene.pace(scene.street)).isNull();
    assertThat(
            scene.platform.as(scene.bureau, scene.findings::rules).stream()
                .filter(rule -> rule.rule().id().equals("ids-guessed")))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.found()).isEqualTo(1);
              assertThat(rule.falseAlarms()).isEqualTo(1);
              assertThat(rule.exceptions()).isEqualTo(1);
            });
    scene.wait(Duration.ofDays(11));
    scene.tried(scene.street, scene.community, 40);
    scene.turn();
    assertThat(scene.found(scene.bureau)).hasSize(2);
    assertThat(scene.pace(scene.street)).isZero();
  }

  @Test
  void whatWasJudgedIsNotFoundAgainButWhatComesAfterItIs() {
    var id = guessed().id();
    decide(scene.bureau, id, Verdict.JUSTIFIED, null);
    release(scene.second, id);
    scene.tried(scene.street, scene.community, 10);
    scene.turn();
    assertThat(scene.found(scene.bureau)).as("ten new ones and thirty that were judged").hasSize(1);
    scene.tried(scene.street, scene.community, 20);
    scene.turn();
    assertThat(scene.found(scene.bureau)).hasSize(2);
  }

  @Test
  void whatAnotherFindingStillStopsStaysStopped() {
    for (int i = 0; i < 30; i++) {
      scene.logged(
          scene.street, scene.community, scene.instant().plusSeconds(i), "DENY", null, null);
    }
    scene.wait(Duration.ofMinutes(1));
    scene.turn();
    var stop = scene.only("ids-guessed");
    var slow = scene.only("many-refusals");
    assertThat(scene.pace(scene.street)).isZero();
    decide(scene.bureau, stop.id(), Verdict.JUSTIFIED, null);
    release(scene.second, stop.id());
    assertThat(scene.pace(scene.street)).isEqualTo(12);
    decide(scene.bureau, slow.id(), Verdict.JUSTIFIED, null);
    release(scene.second, slow.id());
    assertThat(scene.pace(scene.street)).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"ABUSE", "OPEN"})
  void abuseIsNoGroundForAnExceptionAndOpenIsNoDecision(Verdict verdict) {
    var id = guessed().id();
    var until = scene.instant().plus(Duration.ofDays(1));
    assertThatThrownBy(() -> decide(scene.bureau, id, verdict, until)).isInstanceOf(Invalid.class);
  }

  @Test
  void anExceptionLiesAheadAndEnds() {
    var id = guessed().id();
    for (var days : new long[] {-1, 0, 91}) {
      assertThatThrownBy(
              () ->
                  decide(
                      scene.bureau,
                      id,
                      Verdict.FALSE_ALARM,
                      scene.instant().plus(Duration.ofDays(days))))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(
            () ->
                scene.as(
                    scene.bureau,
                    () -> scene.findings.decide(id, new Judgement(Verdict.ABUSE, " ", null))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aTrialTellsWhatARuleWouldHaveFoundAndDoesNothing() {
    scene.tried(scene.street, scene.community, 24);
    scene.turn();
    scene.tried(scene.street, scene.community, 30);
    scene.turn();
    var before = scene.found(scene.bureau).size();
    var hits = scene.platform.as(scene.bureau, () -> scene.findings.trial("ids-guessed"));
    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().measured()).isEqualTo(54);
    assertThat(scene.platform.as(scene.bureau, () -> scene.findings.trial("same-list-exported")))
        .isEmpty();
    assertThat(scene.found(scene.bureau)).hasSize(before);
    var district = scene.person(Tier.DISTRICT, scene.city + "01", null);
    assertThatThrownBy(() -> scene.platform.as(district, () -> scene.findings.trial("ids-guessed")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> scene.platform.as(scene.bureau, () -> scene.findings.trial("gone")))
        .isInstanceOf(NotFound.class);
  }

  /** 002 §5.5: whose data it was sees it, as long as it is not found to be nothing. */
  @Test
  @Requirement("000-7.3.c")
  void theResidentIsToldThatALookAtTheOwnHomeIsBeingExamined() {
    var place = new TestCommunity(scene.city + "01001009");
    var resident =
        scene.platform.caller(Tier.RESIDENT, place.tenant.value(), place.tenant, null, "home:read");
    place.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation, since) values (?, ?, ?, 'OWNER', ?)",
        place.tenant.value(),
        place.room,
        resident.accountId(),
        Scene.at(scene.instant().minus(Duration.ofDays(1))));
    var device = place.device(place.room).toString();
    scene.ask(scene.street, place.tenant, Asset.DEVICE_READINGS, Purpose.GOVERNANCE, device, -1);
    scene.tried(scene.street, place.tenant, 29);
    var rights = new Rights(new Matrices(), scene.snapshots, scene.platform.scopes());
    var home = new HomeLooks(scene.platform.jdbi(), scene.platform.scopes(), rights);
    var ours = new CommunityLooks(scene.platform.jdbi(), scene.platform.scopes(), rights);
    assertThat(examined(resident, home)).containsNull();
    scene.turn();
    var id = scene.only("ids-guessed").id();
    assertThat(examined(resident, home)).containsExactly(Examined.UNDER_WAY);
    assertThat(
            scene
                .platform
                .as(place.clerk, () -> ours.days(LookQuery.ALL, PageRequest.first(100)))
                .items())
        .hasSize(30)
        .allMatch(day -> day.examined() == Examined.UNDER_WAY);
    decide(scene.bureau, id, Verdict.ABUSE, null);
    assertThat(examined(resident, home)).containsExactly(Examined.ABUSE);
  }

  private java.util.List<Examined> examined(Caller resident, HomeLooks home) {
    return scene
        .platform
        .as(resident, () -> home.days(LookQuery.ALL, PageRequest.first(100)))
        .items()
        .stream()
        .map(day -> day.examined())
        .collect(java.util.stream.Collectors.toList());
  }
}
