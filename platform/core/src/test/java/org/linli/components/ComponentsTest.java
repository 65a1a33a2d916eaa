package org.linli.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.components.boundary.ComponentDraft;
import org.linli.components.boundary.ComponentRow;
import org.linli.components.boundary.FaultyContract;
import org.linli.components.boundary.NotFoundWell;
import org.linli.components.boundary.OutsideItsRights;
import org.linli.components.boundary.OwnProposal;
import org.linli.components.boundary.ProbeRow;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.Health;
import org.linli.components.entity.Reading;
import org.linli.components.entity.ServiceLevel;
import org.linli.components.entity.VersionState;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

/** Proposing, looking after, admitting and leaving components, and whose they are to see. */
class ComponentsTest {

  private static final Ground GROUND = new Ground("9968");

  @Test
  @Requirement({"000-8.2.g-1", "003-3.2.3.4.1"})
  void everyTypeOfComponentIsPluggedInWithItsContract() {
    try (var there = new Plugged()) {
      for (var type : GROUND.packs.types()) {
        for (var form : type.forms()) {
          var draft = of(typed(there, type.id()), version -> formed(version, form));
          var id = GROUND.platform.as(GROUND.bureau, () -> GROUND.components.propose(draft));
          var told = GROUND.platform.as(GROUND.bureau, () -> GROUND.components.get(id));
          assertThat(told.row().type()).isEqualTo(type.id());
          assertThat(told.row().organisationName()).isEqualTo("Health office");
          assertThat(told.versions()).singleElement().extracting("form").isEqualTo(form);
          assertThat(told.operations()).as(form).hasSize(form.equals("ASYNCAPI") ? 0 : 1);
          assertThat(
                  GROUND.platform.as(GROUND.bureau, () -> GROUND.components.document(id, "1.0.0")))
              .isEqualTo(Contracts.of(form));
        }
      }
    }
    assertThat(GROUND.packs.types())
        .extracting("id")
        .contains("service", "agent", "model", "data-service", "space-time", "mining");
  }

  @Test
  @Requirement("003-3.2.4.1")
  void onlyWhatWasFoundWellIsAdmittedAndByASecondPerson() {
    try (var there = new Plugged().well(false)) {
      var id = GROUND.proposed(GROUND.version("1.0.0", there.address()));
      assertThatThrownBy(() -> admit(GROUND.second, id)).isInstanceOf(NotFoundWell.class);
      GROUND.look();
      assertThatThrownBy(() -> admit(GROUND.second, id)).isInstanceOf(NotFoundWell.class);
      there.well(true);
      GROUND.run(GROUND.bureau, () -> GROUND.components.probe(id, "1.0.0"));
      GROUND.look();
      assertThatThrownBy(() -> admit(GROUND.bureau, id)).isInstanceOf(OwnProposal.class);
      admit(GROUND.second, id);
      assertThat(GROUND.version(id).state()).isEqualTo(VersionState.ADMITTED);
      assertThatThrownBy(() -> admit(GROUND.second, id)).isInstanceOf(Conflict.class);
    }
  }

  @Test
  void whatIsReadMustLieWithinTheOwnersRights() {
    try (var there = new Plugged()) {
      var beyond =
          new Reading(
              new Asset("health-readings"),
              Action.COMMERCIALISE,
              Purpose.COMMERCIAL,
              java.util.Set.of());
      var id = GROUND.proposed(GROUND.version("1.0.0", there.address(), beyond));
      GROUND.look();
      var answers = GROUND.platform.as(GROUND.bureau, () -> GROUND.components.rights(id, "1.0.0"));
      assertThat(answers)
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.outcome()).isEqualTo(Outcome.DENY);
                assertThat(one.basis().line()).isNotBlank();
                assertThat(one.communities()).isEqualTo(1);
                assertThat(one.example()).isEqualTo(GROUND.here.value());
              });
      assertThatThrownBy(() -> admit(GROUND.second, id)).isInstanceOf(OutsideItsRights.class);
      assertThat(GROUND.version(id).state()).isEqualTo(VersionState.PROPOSED);
    }
  }

  @Test
  void healthIsLookedAfterAndItsHistoryKept() {
    try (var there = new Plugged()) {
      var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
      assertThat(GROUND.version(id).health()).isEqualTo(Health.GOOD);
      there.well(false);
      for (int look = 0; look < 3; look++) {
        assertThat(GROUND.version(id).health()).isEqualTo(Health.GOOD);
        GROUND.wait(Duration.ofMinutes(6));
        GROUND.look();
      }
      assertThat(GROUND.version(id).health()).isEqualTo(Health.FAILING);
      assertThat(GROUND.version(id).fault()).isEqualTo("HTTP 503");
      assertThat(GROUND.version(id).availability()).isEqualTo(25.0);
      assertThat(list(GROUND.bureau))
          .first()
          .extracting(ComponentRow::health)
          .isEqualTo(Health.FAILING);
      assertThat(audited("component.failing")).anyMatch(target -> target.contains("HTTP 503"));
      there.well(true);
      GROUND.wait(Duration.ofMinutes(2));
      GROUND.look();
      assertThat(GROUND.version(id).health()).isEqualTo(Health.GOOD);
      assertThat(audited("component.recovered")).isNotEmpty();
      assertThat(GROUND.platform.as(GROUND.bureau, () -> GROUND.components.probes(id)))
          .extracting(ProbeRow::good)
          .containsExactly(true, false, false, false, true);
      GROUND.wait(Duration.ofDays(31));
      GROUND.round.forget();
      assertThat(GROUND.platform.as(GROUND.bureau, () -> GROUND.components.probes(id))).isEmpty();
    }
  }

  @Test
  void nothingIsLookedAtThatLeadsInside() {
    for (var inside :
        List.of(
            "http://127.0.0.2/",
            "http://169.254.169.254/latest",
            "http://10.0.0.1/",
            "http://[::1]/")) {
      assertThatThrownBy(() -> GROUND.proposed(GROUND.version("1.0.0", inside)))
          .as(inside)
          .isInstanceOfSatisfying(
              Invalid.class, no -> assertThat(no.arguments()).contains("endpoint-inside"));
    }
  }

  @Test
  void versionsLiveOneBesideTheOther() {
    try (var there = new Plugged()) {
      var id = GROUND.admitted(GROUND.version("1.0.0", there.address()));
      GROUND.run(
          GROUND.bureau,
          () -> GROUND.components.revise(id, GROUND.version("1.1.0", there.address())));
      assertThat(row(id).number()).isEqualTo("1.0.0");
      assertThatThrownBy(
              () ->
                  GROUND.run(
                      GROUND.bureau,
                      () -> GROUND.components.revise(id, GROUND.version("1.1.0", there.address()))))
          .isInstanceOf(Conflict.class);
      GROUND.look();
      GROUND.run(GROUND.second, () -> GROUND.components.admit(id, "1.1.0"));
      assertThat(row(id).number()).isEqualTo("1.1.0");
      GROUND.run(GROUND.bureau, () -> GROUND.components.deprecate(id, "1.0.0", "1.1.0 is there"));
      GROUND.run(GROUND.bureau, () -> GROUND.components.withdraw(id, "1.1.0", "wrong figures"));
      assertThat(row(id).number()).isEqualTo("1.0.0");
      assertThat(row(id).state()).isEqualTo(VersionState.DEPRECATED);
      assertThatThrownBy(
              () ->
                  GROUND.run(
                      GROUND.bureau, () -> GROUND.components.deprecate(id, "1.1.0", "again")))
          .isInstanceOf(Conflict.class);
    }
  }

  @Test
  void anEnterpriseSeesAndKeepsItsOwnAndNobodyElses() {
    try (var there = new Plugged()) {
      var mine = GROUND.platform.caller(Tier.OPERATOR, null, null, GROUND.operator(), "*");
      var theirs = GROUND.platform.caller(Tier.OPERATOR, null, null, "other-op", "*");
      var id =
          GROUND.platform.as(
              mine,
              () ->
                  GROUND.components.propose(
                      GROUND.draft(GROUND.version("1.0.0", there.address()))));
      assertThat(row(id).organisation()).isEqualTo(GROUND.operator());
      assertThat(list(mine)).extracting(ComponentRow::id).contains(id);
      assertThat(list(GROUND.clerk)).extracting(ComponentRow::id).doesNotContain(id);
      var elsewhere = GROUND.platform.caller(Tier.CITY, "9969", null, null, "*");
      for (var stranger : List.of(theirs, elsewhere, GROUND.clerk)) {
        for (var missing : List.of(id, UUID.randomUUID())) {
          assertThatThrownBy(
                  () -> GROUND.platform.as(stranger, () -> GROUND.components.get(missing)))
              .isInstanceOf(NotFound.class);
          assertThatThrownBy(
                  () ->
                      GROUND.run(
                          stranger, () -> GROUND.components.withdraw(missing, "1.0.0", "mine")))
              .isInstanceOf(NotFound.class);
        }
      }
      GROUND.look();
      // An enterprise never admits, whatever words its role has.
      assertThatThrownBy(() -> admit(mine, id)).isInstanceOf(NotFound.class);
      admit(GROUND.bureau, id);
      assertThat(list(GROUND.clerk)).extracting(ComponentRow::id).contains(id);
      assertThatThrownBy(
              () ->
                  GROUND.run(
                      GROUND.clerk, () -> GROUND.components.withdraw(id, "1.0.0", "ours now")))
          .isInstanceOf(NotFound.class);
      GROUND.run(mine, () -> GROUND.components.changeSecret(id, "1.0.0", "another-secret-of-ours"));
    }
  }

  @Test
  void aSecretIsKeptEncryptedAndTold() {
    try (var there = new Plugged()) {
      var draft = GROUND.version("1.0.0", there.address());
      assertThat(draft.toString()).doesNotContain(draft.secret());
      var id = GROUND.proposed(draft);
      var kept =
          GROUND
              .platform
              .owner()
              .withHandle(
                  handle ->
                      handle
                          .createQuery(
                              "select secret from component_version where component_id = :id")
                          .bind("id", id)
                          .mapTo(String.class)
                          .one());
      assertThat(kept).doesNotContain(draft.secret());
      assertThat(GROUND.platform.as(GROUND.bureau, () -> GROUND.components.get(id)).toString())
          .doesNotContain(draft.secret())
          .doesNotContain(kept);
    }
  }

  @Test
  void aFaultyContractIsRefusedWithEveryFaultAndNothingIsRegistered() {
    try (var there = new Plugged()) {
      var before = list(GROUND.bureau).size();
      var draft =
          of(
              GROUND.draft(GROUND.version("1.0.0", there.address())),
              version -> with(version, "{\"openapi\":\"3.1.0\",\"paths\":{}}"));
      assertThatThrownBy(
              () -> GROUND.platform.as(GROUND.bureau, () -> GROUND.components.propose(draft)))
          .isInstanceOfSatisfying(
              FaultyContract.class,
              faulty -> {
                assertThat(faulty.faults()).hasSizeGreaterThanOrEqualTo(2);
                assertThat(faulty.arguments().toString()).contains("info");
              });
      assertThat(list(GROUND.bureau)).hasSize(before);
    }
  }

  @Test
  void whatIsMissingOrTooMuchIsRefused() {
    var good = GROUND.draft(GROUND.version("1.0.0", "http://127.0.0.1:1/"));
    for (var bad :
        List.<ComponentDraft>of(
            new ComponentDraft("none", "n", GROUND.department(), "c", "1", "l", good.version()),
            new ComponentDraft("agent", "n", GROUND.department(), "c", "1", "l", good.version()),
            new ComponentDraft("service", " ", GROUND.department(), "c", "1", "l", good.version()),
            new ComponentDraft("service", "n", null, "c", "1", "l", good.version()),
            new ComponentDraft("service", "n", GROUND.department(), "c", "1", "l", null),
            of(good, version -> numbered(version, "one")),
            of(good, version -> placed(version, List.of(), version.communities())),
            of(good, version -> placed(version, List.of("nowhere"), version.communities())),
            of(good, version -> placed(version, version.scenarios(), List.of("9999"))),
            of(good, version -> placed(version, version.scenarios(), List.of())),
            of(good, version -> proving(version, Authentication.HEADER, "Host", "long-enough")),
            of(good, version -> proving(version, Authentication.HEADER, "X-Key", "short")),
            of(good, version -> proving(version, Authentication.NONE, null, "long-enough")),
            of(
                good,
                version ->
                    GROUND.version("1.0.0", version.address(), new ServiceLevel(50, 1, 1, 1))),
            of(
                good,
                version ->
                    GROUND.version(
                        "1.0.0", version.address(), Ground.reading("alarms", "no-such-field"))))) {
      assertThatThrownBy(
              () -> GROUND.platform.as(GROUND.bureau, () -> GROUND.components.propose(bad)))
          .as(bad.toString())
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(
            () ->
                GROUND.platform.as(
                    GROUND.bureau,
                    () ->
                        GROUND.components.propose(
                            new ComponentDraft(
                                "service", "n", "nobody", "c", "1", "l", good.version()))))
        .isInstanceOf(NotFound.class);
  }

  private static void admit(Caller caller, UUID id) {
    GROUND.run(caller, () -> GROUND.components.admit(id, "1.0.0"));
  }

  private static ComponentRow row(UUID id) {
    return GROUND.platform.as(GROUND.bureau, () -> GROUND.components.get(id)).row();
  }

  private static List<ComponentRow> list(Caller caller) {
    return GROUND.platform.as(caller, () -> GROUND.components.list(PageRequest.first(500))).items();
  }

  private static ComponentDraft typed(Plugged there, String type) {
    var draft = GROUND.draft(GROUND.version("1.0.0", there.address()));
    return new ComponentDraft(
        type,
        draft.name() + " " + UUID.randomUUID(),
        draft.organisation(),
        draft.contact(),
        draft.contactPhone(),
        draft.licence(),
        draft.version());
  }

  private static ComponentDraft of(ComponentDraft draft, UnaryOperator<VersionDraft> change) {
    return new ComponentDraft(
        draft.type(),
        draft.name(),
        draft.organisation(),
        draft.contact(),
        draft.contactPhone(),
        draft.licence(),
        change.apply(draft.version()));
  }

  private static VersionDraft formed(VersionDraft version, String form) {
    return version(
        version,
        version.number(),
        form,
        Contracts.of(form),
        version.scenarios(),
        version.communities());
  }

  private static VersionDraft with(VersionDraft version, String document) {
    return version(
        version,
        version.number(),
        version.form(),
        document,
        version.scenarios(),
        version.communities());
  }

  private static VersionDraft numbered(VersionDraft version, String number) {
    return version(
        version,
        number,
        version.form(),
        version.document(),
        version.scenarios(),
        version.communities());
  }

  private static VersionDraft placed(
      VersionDraft version, List<String> scenarios, List<String> communities) {
    return version(
        version, version.number(), version.form(), version.document(), scenarios, communities);
  }

  private static VersionDraft version(
      VersionDraft version,
      String number,
      String form,
      String document,
      List<String> scenarios,
      List<String> communities) {
    return new VersionDraft(
        number,
        form,
        document,
        version.address(),
        version.healthPath(),
        version.authentication(),
        version.secretName(),
        version.secret(),
        scenarios,
        communities,
        version.reads(),
        version.level());
  }

  private static VersionDraft proving(
      VersionDraft version, Authentication how, String name, String secret) {
    return new VersionDraft(
        version.number(),
        version.form(),
        version.document(),
        version.address(),
        version.healthPath(),
        how,
        name,
        secret,
        version.scenarios(),
        version.communities(),
        version.reads(),
        version.level());
  }

  /** What the audit log has of an action by the platform itself. */
  private static List<String> audited(String action) {
    return GROUND
        .platform
        .owner()
        .withHandle(
            handle -> {
              var found = new java.util.ArrayList<String>();
              for (var scope : List.of("0", "9", "5")) {
                handle.execute("select set_config('app.scope', ?, false)", scope);
                found.addAll(
                    handle
                        .createQuery("select target from audit_entry where action = :action")
                        .bind("action", action)
                        .mapTo(String.class)
                        .list());
              }
              return found;
            });
  }
}
