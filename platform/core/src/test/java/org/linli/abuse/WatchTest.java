package org.linli.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linli.abuse.boundary.FindingRow;
import org.linli.abuse.boundary.Judgement;
import org.linli.abuse.control.Casework;
import org.linli.abuse.control.RulePack;
import org.linli.abuse.control.Watch;
import org.linli.abuse.entity.AbuseRule;
import org.linli.abuse.entity.Brake;
import org.linli.abuse.entity.Handler;
import org.linli.abuse.entity.Measure;
import org.linli.abuse.entity.Target;
import org.linli.abuse.entity.Verdict;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.identity.boundary.Brakes;
import org.linli.rights.boundary.GrantStop;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.Requirement;

/** From the logs to a finding, for each rule, over a real database. */
class WatchTest {

  private final Scene scene = new Scene();

  @Test
  @Requirement({"000-7.3.c", "000-10.1.3-2"})
  void whoTriesIdsIsFoundStoppedAndHeldAgainstTheSealedLog() {
    var before = scene.stamp(scene.street);
    scene.guess(scene.street, scene.community, 30);
    scene.turn();
    var row = scene.only("ids-guessed");
    assertThat(row.account()).isEqualTo(scene.street.accountId());
    assertThat(row.measure()).isEqualTo(Measure.STOP);
    assertThat(row.brake()).isEqualTo(Brake.STANDS);
    assertThat(row.verdict()).isEqualTo(Verdict.OPEN);
    assertThat(row.measured()).isEqualTo(30);
    assertThat(row.code().value()).isEqualTo(scene.community.value());
    assertThat(row.handler()).isEqualTo(Handler.BUREAU);
    assertThat(row.dueAt()).isEqualTo(row.foundAt().plus(Duration.ofHours(24)));
    assertThat(scene.pace(scene.street)).isZero();
    assertThat(scene.stamp(scene.street)).isEqualTo(before + 1);
    var detail = scene.detail(scene.bureau, row.id());
    assertThat(detail.decisions())
        .hasSize(30)
        .allMatch(decision -> decision.intact() && decision.row().items() == null);
    assertThat(detail.events())
        .extracting(event -> event.what())
        .containsExactly("FOUND", "STOPPED");
    assertThat(detail.trend()).anyMatch(hour -> hour.calls() == 30);
  }

  @Test
  void whoReadsWhatIsThereIsLeftAlone() {
    for (int i = 0; i < 60; i++) {
      scene.logged(
          scene.street, scene.community, scene.instant().plusSeconds(i), "PERMIT", 3L, null);
    }
    scene.wait(Duration.ofMinutes(1));
    scene.turn();
    assertThat(scene.found(scene.bureau)).isEmpty();
    assertThat(scene.pace(scene.street)).isNull();
  }

  @Test
  @Requirement("000-7.3.c")
  void whatGoesOnIsTheSameFinding() {
    scene.tried(scene.street, scene.community, 30);
    scene.turn();
    scene.tried(scene.street, scene.community, 20);
    scene.turn();
    assertThat(scene.only("ids-guessed").measured()).isEqualTo(50);
  }

  @Test
  void manyDifferentRefusalsSlow() {
    var at = scene.instant();
    for (int i = 0; i < 25; i++) {
      scene.logged(
          scene.street,
          scene.community,
          at.plusSeconds(i),
          "DENY",
          null,
          null,
          "list number " + (char) ('a' + i));
    }
    scene.wait(Duration.ofMinutes(1));
    scene.turn();
    var row = scene.only("many-refusals");
    assertThat(row.brake()).isEqualTo(Brake.STANDS);
    assertThat(scene.pace(scene.street)).isEqualTo(12);
  }

  @Test
  @Requirement("000-7.3.c")
  void whoFarExceedsTheOwnHabitIsSlowed() {
    var hour = scene.instant().truncatedTo(ChronoUnit.HOURS);
    for (int i = 1; i <= 30; i++) {
      scene.habit(scene.street, hour.minus(Duration.ofHours(i)), 3, 100);
    }
    scene.logged(scene.street, scene.community, scene.instant(), "PERMIT", 900L, null);
    scene.turn();
    assertThat(scene.found(scene.bureau)).isEmpty();
    var heavy = scene.logged(scene.street, scene.community, scene.instant(), "PERMIT", 5000L, null);
    scene.turn();
    var row = scene.only("volume-beyond-habit");
    assertThat(row.usual()).isEqualTo(100);
    assertThat(row.measured()).isEqualTo(5900);
    assertThat(scene.pace(scene.street)).isEqualTo(30);
    assertThat(scene.detail(scene.bureau, row.id()).decisions().getFirst().row().at()).isNotNull();
    assertThat(scene.detail(scene.bureau, row.id()).decisions())
        .extracting(decision -> decision.row().id())
        .contains(heavy);
  }

  @Test
  void whoIsNewHasNoHabitYet() {
    scene.logged(scene.street, scene.community, scene.instant(), "PERMIT", 5000L, null);
    scene.turn();
    assertThat(scene.found(scene.bureau)).isEmpty();
  }

  @Test
  void aCeilingHoldsForWhoIsNewAsWell() {
    var enterprise = scene.person(Tier.OPERATOR, null, scene.operator);
    scene.logged(enterprise, scene.private1, scene.instant(), "PERMIT", 250_000L, scene.operator);
    scene.turn();
    assertThat(scene.only("ceiling-enterprise").organisation()).isEqualTo(scene.operator);
    assertThat(scene.pace(enterprise)).isEqualTo(30);
  }

  @Test
  void anHourAtWhichTheAccountNeverWasIsTold() {
    var hour = scene.instant().truncatedTo(ChronoUnit.HOURS);
    for (int day = 1; day <= 12; day++) {
      scene.habit(scene.street, hour.minus(Duration.ofDays(day)).minus(Duration.ofHours(5)), 9, 9);
    }
    for (int i = 0; i < 35; i++) {
      scene.logged(
          scene.street,
          scene.community,
          scene.instant().plusSeconds(i),
          "PERMIT",
          1L,
          null,
          "devices");
    }
    scene.wait(Duration.ofMinutes(1));
    scene.turn();
    var row = scene.only("hours-out-of-habit");
    assertThat(row.brake()).isEqualTo(Brake.NONE);
    assertThat(scene.pace(scene.street)).isNull();
  }

  @Test
  @Requirement("000-7.3.c")
  void attemptsAfterTheContractEndedAreFound() {
    var manager = scene.person(Tier.OPERATOR, null, scene.operator);
    var ended = scene.instant().minus(Duration.ofDays(1));
    scene.as(
        scene.bureau,
        () ->
            scene
                .platform
                .jdbi()
                .useHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into contract_right (tenant_id, contract_id, version, operator_id, party, code, number,
                              valid_from, valid_until, clauses)
                            values (?, ?, 1, ?, 'OPERATOR', ?, 'N-1', ?, ?, '[]')""",
                            scene.private1.value(),
                            UUID.randomUUID(),
                            scene.operator,
                            scene.private1.value(),
                            Scene.at(ended.minus(Duration.ofDays(30))),
                            Scene.at(ended))));
    for (int i = 0; i < 12; i++) {
      scene.logged(
          manager, scene.private1, scene.instant().plusSeconds(i), "DENY", null, null, "devices");
      scene.logged(
          scene.street,
          scene.private1,
          scene.instant().plusSeconds(i),
          "DENY",
          null,
          null,
          "devices");
    }
    scene.wait(Duration.ofMinutes(1));
    scene.turn();
    assertThat(scene.only("after-the-term").account()).isEqualTo(manager.accountId());
    assertThat(scene.pace(scene.street)).as("never had a right").isNull();
  }

  @Test
  @Requirement("000-7.3.c")
  void fieldsThatThePurposeDoesNotNeedAreFoundInTheLogOfTransfers() {
    var system = scene.person(Tier.OPERATOR, null, scene.operator);
    var consumer = UUID.randomUUID();
    scene.owner(
        """
        insert into exchange_consumer (id, name, kind, organisation_id, scope_code, account_id, contact, contact_phone,
          addresses, state, state_since, valid_until, registered_at, registered_by)
        values (?, 'probe', 'OPERATOR', ?, ?, ?, 'x', 'x', '', 'ACTIVE', now(), now(), now(), 'x')""",
        consumer,
        scene.operator,
        scene.city,
        system.accountId());
    for (int i = 0; i < 12; i++) {
      transfer(consumer, i, "resident,name", "X@1/cell 1/000-1");
      transfer(consumer, 20 + i, "resident,name", "X@1/grant " + UUID.randomUUID() + "/000-1");
    }
    scene.wait(Duration.ofMinutes(1));
    scene.turn();
    var row = scene.only("fields-not-needed");
    assertThat(row.subject()).isEqualTo("person-archive");
    assertThat(row.measured()).isEqualTo(12);
    assertThat(scene.detail(scene.bureau, row.id()).transfers()).hasSize(12);
  }

  private void transfer(UUID consumer, int second, String fields, String basis) {
    scene.owner(
        """
        insert into exchange_transfer (id, at, way, consumer_id, consumer, party, organisation_id, asset, tenant_id, code,
          action, purpose, fields, items, bytes, outcome, basis, digest, entry_hash)
        values (?, ?, 'PULL', ?, 'probe', 'OPERATOR', ?, 'person-archive', ?, ?, 'VIEW', 'GOVERNANCE', ?, 5, 5, 'PERMIT', ?,
          'x', 'x')""",
        UUID.randomUUID(),
        Scene.at(scene.instant().plusSeconds(second)),
        consumer,
        scene.operator,
        scene.community.value(),
        scene.community.value(),
        fields,
        basis);
  }

  @Test
  void theSameListExportedAgainAndAgainIsTold() {
    for (int i = 0; i < 11; i++) {
      export("decisions", i);
      export("list-" + i, i);
    }
    scene.wait(Duration.ofMinutes(1));
    scene.turn();
    var row = scene.only("same-list-exported");
    assertThat(row.subject()).isEqualTo("decisions");
    assertThat(scene.detail(scene.bureau, row.id()).exports()).hasSize(11);
  }

  private void export(String what, int second) {
    scene.owner(
        """
        insert into export_imprint (mark, at, account_id, username, display_name, scope_code, what, rows_written, address, seal)
        values (?, ?, ?, 'x', 'x', ?, ?, 10, 'x', 'x')""",
        UUID.randomUUID().toString().substring(0, 16),
        Scene.at(scene.instant().plusSeconds(second)),
        scene.bureau.accountId(),
        scene.city,
        what);
  }

  @Test
  @Requirement("000-10.1.3-2")
  void whoseDataItIsDecidesWhoLooksAtIt() {
    var other = "operator-other-" + scene.city;
    scene.owner(
        "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
        other,
        other);
    var stranger = scene.person(Tier.OPERATOR, null, other);
    var own = scene.person(Tier.OPERATOR, null, scene.operator);
    var both = scene.person(Tier.OPERATOR, null, other);
    for (int i = 0; i < 30; i++) {
      var at = scene.instant().plusSeconds(i);
      scene.logged(stranger, scene.private1, at, "DENY", null, scene.operator);
      scene.logged(own, scene.private1, at, "DENY", null, scene.operator);
      scene.logged(both, scene.shared, at, "DENY", null, scene.operator);
      scene.logged(scene.street, scene.community, at, "DENY", null, null);
    }
    scene.wait(Duration.ofMinutes(1));
    scene.turn();
    assertThat(handler(stranger.accountId())).isEqualTo(Handler.OPERATOR);
    assertThat(handler(own.accountId()))
        .as("nobody judges the own people")
        .isEqualTo(Handler.BUREAU);
    assertThat(handler(both.accountId())).isEqualTo(Handler.BOTH);
    assertThat(handler(scene.street.accountId())).isEqualTo(Handler.BUREAU);
  }

  private Handler handler(UUID account) {
    return scene.found(scene.bureau).stream()
        .filter(row -> row.account().equals(account) && row.rule().equals("ids-guessed"))
        .map(FindingRow::handler)
        .findFirst()
        .orElseThrow();
  }

  /** As a server that is killed between two statements: nothing of the round stands. */
  @Test
  @Requirement("000-7.3.c")
  void aRoundThatBreaksOffIsDoneAgainAndNothingIsFoundTwice() {
    scene.tried(scene.street, scene.community, 30);
    scene.wait(Duration.ofSeconds(5));
    var city = new DivisionCode(scene.city);
    var broken =
        new Watch(
            scene.platform.jdbi(),
            scene.platform.scopes(),
            new PlatformAssets(),
            new Casework(
                new Brakes() {
                  @Override
                  public void pace(org.jdbi.v3.core.Handle handle, UUID account, Integer minute) {
                    throw new IllegalStateException("killed");
                  }
                },
                new GrantStop(scene.snapshots),
                new AuditTrail(scene.platform.jdbi(), scene.platform.scopes())),
            RulePack.DELIVERED,
            scene);
    assertThatThrownBy(() -> broken.turn(city)).hasMessageContaining("killed");
    assertThat(scene.found(scene.bureau)).isEmpty();
    scene.watch.turn(city);
    scene.watch.turn(city);
    var row = scene.only("ids-guessed");
    assertThat(scene.detail(scene.bureau, row.id()).trend())
        .as("counted once")
        .anyMatch(hour -> hour.calls() == 30);
  }

  @Test
  void severalServersFindItOnce() throws Exception {
    scene.tried(scene.street, scene.community, 30);
    scene.wait(Duration.ofSeconds(5));
    var city = new DivisionCode(scene.city);
    try (var servers = Executors.newFixedThreadPool(4)) {
      var rounds =
          servers.invokeAll(
              java.util.Collections.nCopies(
                  8,
                  () -> {
                    scene.watch(RulePack.DELIVERED).turn(city);
                    return null;
                  }));
      for (var round : rounds) {
        round.get();
      }
    }
    var row = scene.only("ids-guessed");
    assertThat(scene.detail(scene.bureau, row.id()).trend()).anyMatch(hour -> hour.calls() == 30);
  }

  @Test
  void aRuleMayStopTheGrantAloneAndLeaveTheAccountFree() {
    var grant = UUID.randomUUID();
    for (int i = 0; i < 30; i++) {
      scene.logged(
          scene.street,
          scene.community,
          scene.instant().plusSeconds(i),
          "PERMIT",
          null,
          null,
          UUID.randomUUID().toString(),
          "GOVERNMENT@1/grant " + grant + "/000-7.2.f.3");
    }
    scene.wait(Duration.ofMinutes(1));
    var before = rightsVersion();
    var delivered = RulePack.DELIVERED.find("ids-guessed").orElseThrow();
    var rule =
        new AbuseRule(
            delivered.id(),
            delivered.kind(),
            delivered.name(),
            delivered.why(),
            delivered.gravity(),
            Measure.STOP,
            Target.GRANT,
            null,
            delivered.window(),
            delivered.atLeast(),
            delivered.threshold(),
            null,
            null,
            null,
            delivered.deadlineHours(),
            delivered.releasedBy());
    scene.watch(new RulePack(2, 90, java.util.List.of(rule))).turn(new DivisionCode(scene.city));
    var row = scene.only("ids-guessed");
    assertThat(row.ruleVersion()).isEqualTo(2);
    assertThat(row.target()).isEqualTo(Target.GRANT);
    assertThat(scene.pace(scene.street)).isNull();
    assertThat(rightsVersion()).as("every server looks again").isEqualTo(before + 1);
    scene.as(
        scene.bureau,
        () -> scene.findings.decide(row.id(), new Judgement(Verdict.JUSTIFIED, "so it was", null)));
    scene.as(scene.second, () -> scene.findings.release(row.id(), "fine"));
    assertThat(rightsVersion()).isEqualTo(before + 2);
  }

  private long rightsVersion() {
    return scene
        .platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select rights_version from tenant where id = :id")
                    .bind("id", scene.community)
                    .mapTo(Long.class)
                    .one());
  }

  @Test
  void whatWasLongAgoIsForgotten() {
    scene.habit(scene.street, scene.instant().minus(Duration.ofDays(40)), 1, 1);
    scene.habit(scene.street, scene.instant().minus(Duration.ofDays(10)), 1, 1);
    scene.watch.tidyAll();
    var left =
        scene.platform.as(
            scene.bureau,
            () ->
                scene
                    .platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select count(*) from abuse_tally where account_id = :account")
                                .bind("account", scene.street.accountId())
                                .mapTo(Integer.class)
                                .one()));
    assertThat(left).isEqualTo(1);
  }
}
