package org.linli.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.evidence.boundary.ChecklistSheet;
import org.linli.evidence.boundary.Evidence;
import org.linli.evidence.boundary.EvidenceSheet;
import org.linli.evidence.boundary.SignedEvidence;
import org.linli.evidence.control.FrontDoor;
import org.linli.evidence.entity.ChecklistState;
import org.linli.evidence.entity.Finding;
import org.linli.evidence.entity.Result;
import org.linli.health.boundary.StorageReserve;
import org.linli.health.entity.Room;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** What was found of the controls of 等保 and 密评, on an installation that really stands. */
class EvidenceTest {

  private final TestPlatform platform = TestPlatform.fresh();
  private final KeyRing keys = RingForTests.over(platform);
  private final Evidence evidence = evidence(platform, keys);
  private final Caller auditor = auditor();

  static Evidence evidence(TestPlatform platform, KeyRing keys) {
    return new Evidence(
        platform.jdbi(),
        platform.scopes(),
        keys,
        new Resealing(platform.jdbi(), platform.scopes(), keys),
        null,
        new FrontDoor(() -> ""),
        new StorageReserve(Path.of(".")));
  }

  private Caller auditor() {
    platform.community("990101001001", OperationMode.GOVERNMENT);
    return platform.caller(Tier.CITY, "9901", null, null, "evidence:read", "evidence:check");
  }

  private Map<String, Finding> looked() {
    platform.as(auditor, evidence::check);
    return platform.as(auditor, evidence::list).stream()
        .collect(Collectors.toMap(one -> one.control().id(), Function.identity()));
  }

  private static Result result(Map<String, Finding> findings, String control) {
    return findings.get(control).found().result();
  }

  private void owner(String sql) {
    platform.owner().useHandle(handle -> handle.execute(sql));
  }

  @Test
  void beforeAnybodyLookedEachControlStandsThereWithoutAFinding() {
    var findings = platform.as(auditor, evidence::list);
    assertThat(findings).hasSizeGreaterThan(30).allMatch(one -> one.found() == null);
    assertThat(EvidenceSheet.result(findings.getFirst(), Locale.ENGLISH))
        .isEqualTo("Not looked at yet");
  }

  @Test
  void eachControlOfBothStandardsIsLookedAtOrNamedAsOneForPeople() {
    var findings = looked();
    assertThat(findings.values())
        .allSatisfy(
            one -> {
              assertThat(one.at()).isNotNull();
              assertThat(one.by()).isEqualTo(auditor.username());
            });
    assertThat(findings.values())
        .filteredOn(one -> "by-hand".equals(one.control().check()))
        .isNotEmpty()
        .allMatch(one -> one.found().result() == Result.BY_HAND);
    assertThat(findings.values())
        .filteredOn(one -> one.found().result() == Result.BY_HAND)
        .allMatch(one -> "by-hand".equals(one.control().check()));
  }

  @Test
  void theDatabaseTellsOfItsRoleAndItsRows() {
    var findings = looked();
    assertThat(result(findings, "dj-access-3")).isEqualTo(Result.MET);
    assertThat(result(findings, "dj-access-4")).isEqualTo(Result.MET);
    assertThat(result(findings, "dj-audit-1")).isEqualTo(Result.MET);
    assertThat(result(findings, "dj-audit-4")).isEqualTo(Result.MET);
    assertThat(result(findings, "dj-secrecy")).as("on one machine").isEqualTo(Result.MET);
  }

  @Test
  void aTableThatLostItsRowSecurityIsFound() {
    owner("create table bare_probe (id int primary key)");
    owner("comment on table bare_probe is 'tenant: forgotten'");
    var findings = looked();
    assertThat(result(findings, "dj-access-3")).isEqualTo(Result.NOT_MET);
    assertThat(findings.get("dj-access-3").found().figures().getLast()).isEqualTo("1");
  }

  @Test
  void whoAdministersWithoutASecondFactorIsCounted() {
    var admin = platform.caller(Tier.CITY, "9901", null, null, "self:*");
    owner(
        "insert into account_role (account_id, role) values ('%s', 'CITY_AUDITOR')"
            .formatted(admin.accountId()));
    var before = looked();
    assertThat(result(before, "dj-identity-6")).isEqualTo(Result.NOT_MET);
    assertThat(before.get("dj-identity-6").found().figures()).containsExactly("0", "1");
    owner(
        "insert into second_factor (account_id, secret, begun_at, confirmed_at) values ('%s', 'x', now(), now())"
            .formatted(admin.accountId()));
    assertThat(result(looked(), "dj-identity-6")).isEqualTo(Result.MET);
  }

  @Test
  void theRulesOfSigningInAreHeldAgainstTheStandard() {
    var before = looked();
    assertThat(result(before, "dj-identity-1")).as("no change demanded").isEqualTo(Result.NOT_MET);
    assertThat(result(before, "dj-identity-5")).isEqualTo(Result.NOT_MET);
    owner(
        """
        insert into sign_in_terms (id, factor_roles, shortest, remembered, days, idle_minutes, session_hours, changed_at)
        values (1, 'BUREAU_ADMIN,CITY_SYSTEM_ADMIN,CITY_SECURITY_ADMIN,CITY_AUDITOR,PLATFORM_OPERATOR', 8, 5, 90, 15, 8, now())\
        """);
    var after = looked();
    assertThat(result(after, "dj-identity-1")).isEqualTo(Result.MET);
    assertThat(result(after, "dj-identity-5")).isEqualTo(Result.MET);
    assertThat(result(after, "dj-identity-3")).isEqualTo(Result.MET);
  }

  private void demands(String node, String of, String ago) {
    owner(
        "insert into node_demand (node, second_factor, heard_at) values ('%s', '%s', now() - interval '%s')"
            .formatted(node, of, ago));
  }

  @Test
  void whatTheInstallationDemandsCountsAsWhatTheCityAsks() {
    demands("one", "city,platform", "1 minute");
    var findings = looked();
    assertThat(result(findings, "dj-identity-5")).isEqualTo(Result.MET);
    assertThat(findings.get("dj-identity-5").found().figures()).containsExactly("5", "5");
    demands("gone", "", "1 hour");
    assertThat(result(looked(), "dj-identity-5")).as("a server that is gone").isEqualTo(Result.MET);
    demands("two", "PLATFORM_OPERATOR", "1 minute");
    assertThat(looked().get("dj-identity-5").found().figures())
        .as("a door that is open beside the shut one")
        .containsExactly("1", "5");
    owner("update node_demand set second_factor = 'of a later version' where node = 'two'");
    assertThat(looked().get("dj-identity-5").found().figures()).containsExactly("0", "5");
  }

  @Test
  void aCopyOfARoleCountsAsTheRole() {
    var admin = platform.caller(Tier.CITY, "9901", null, null, "self:*");
    owner(
        """
        insert into own_role (id, tier, basis, scope_code, state, version, name_zh, name_en, words, token_words)
        values ('own-990334', 'CITY', 'CITY_AUDITOR', '9901', 'ACTIVE', 1, '审计', 'Audit', '', '')\
        """);
    owner(
        "insert into account_role (account_id, role) values ('%s', 'own-990334')"
            .formatted(admin.accountId()));
    assertThat(looked().get("dj-identity-6").found().figures()).containsExactly("0", "1");
  }

  @Test
  void anAccountThatNobodyTookOverIsFoundAfterAMonth() {
    assertThat(result(looked(), "dj-access-1")).isEqualTo(Result.MET);
    var forgotten = platform.caller(Tier.CITY, "9901", null, null, "self:*");
    owner(
        "update account set must_change_password = true, created_at = now() - interval '31 days' where id = '%s'"
            .formatted(forgotten.accountId()));
    assertThat(result(looked(), "dj-access-1")).isEqualTo(Result.NOT_MET);
  }

  @Test
  void copiesAreHeldAgainstTheirDay() {
    assertThat(result(looked(), "dj-backup-1")).as("none was ever made").isEqualTo(Result.NOT_MET);
    run("FULL", "1 hour", "null", 2);
    run("REHEARSAL", "2 days", "600000", 1);
    var findings = looked();
    assertThat(result(findings, "dj-backup-1")).isEqualTo(Result.MET);
    assertThat(result(findings, "dj-backup-2")).isEqualTo(Result.MET);
    assertThat(result(findings, "dj-backup-3")).isEqualTo(Result.MET);
    owner("update backup_run set started_at = started_at - interval '10 days'");
    var late = looked();
    assertThat(result(late, "dj-backup-1")).isEqualTo(Result.NOT_MET);
    assertThat(result(late, "dj-backup-2")).isEqualTo(Result.NOT_MET);
  }

  private void run(String kind, String ago, String recovery, int places) {
    owner(
        """
        insert into backup_run (id, kind, state, started_at, ended_at, places, recovery_ms, detail)
        values (gen_random_uuid(), '%s', 'DONE', now() - interval '%s', now(), %d, %s, 'test')\
        """
            .formatted(kind, ago, places, recovery));
  }

  @Test
  void whatCannotBeLookedAtIsNotCalledMet() {
    var findings = looked();
    for (var control : List.of("dj-identity-4", "dj-intrusion-1", "dj-audit-2")) {
      assertThat(result(findings, control)).as(control).isEqualTo(Result.NOT_MEASURED);
    }
  }

  @Test
  void everyLookStaysAndTheNewestIsShownFirst() {
    looked();
    looked();
    var history = platform.as(auditor, () -> evidence.history("dj-access-3"));
    assertThat(history).hasSize(2);
    assertThat(history.getFirst().at()).isAfterOrEqualTo(history.getLast().at());
    assertThatThrownBy(() -> platform.as(auditor, () -> evidence.history("none")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void signedEvidenceIsProvedAndAChangedLineIsNot() {
    looked();
    var signed = platform.as(auditor, evidence::signed);
    assertThat(signed.isProvedBy(keys)).isTrue();
    assertThat(signed.lines()).anyMatch(line -> line.contains("\tMET\t"));
    var better = signed.lines().stream().map(line -> line.replace("NOT_MET", "MET")).toList();
    assertThat(new SignedEvidence(signed.at(), better, signed.signature()).isProvedBy(keys))
        .isFalse();
  }

  @Test
  void everyFindingIsSaidInBothLanguages() {
    for (var one : looked().values()) {
      for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
        assertThat(EvidenceSheet.found(one, locale))
            .as(one.control().id())
            .isNotBlank()
            .doesNotContain("evidence.found", "{0}");
        assertThat(EvidenceSheet.result(one, locale)).doesNotContain("evidence.");
      }
    }
  }

  @Test
  @Requirement({"000-7.2.b.2-1", "001-4.2.3.E-7"})
  void theReserveOfStorageIsHeldAgainstThreeTenths() {
    var found = looked().get("dj-storage").found();
    var room = new StorageReserve(Path.of(".")).now().orElseThrow();
    assertThat(found.result()).isEqualTo(room.isEnough() ? Result.MET : Result.NOT_MET);
    assertThat(found.figures().getLast()).isEqualTo(String.valueOf(Room.WANTED));
  }

  @Test
  void twoDevicesWithOneSecretAreFound() {
    assertThat(result(looked(), "dj-devices")).isEqualTo(Result.MET);
    var device =
        "insert into device_credential (device_id, tenant_id, model, secret_hash, enabled, changed_at)"
            + " values (gen_random_uuid(), '990101001001', 'water-meter', '%s', true, now())";
    owner(device.formatted("one"));
    owner(device.formatted("two"));
    assertThat(result(looked(), "dj-devices")).isEqualTo(Result.MET);
    owner(device.formatted("two"));
    var findings = looked();
    assertThat(result(findings, "dj-devices")).isEqualTo(Result.NOT_MET);
    assertThat(findings.get("dj-devices").found().figures()).containsExactly("3", "1");
  }

  /** Devices, the application, its data and how it is run: each has its controls and its state. */
  @Test
  @Requirement("001-6.2.7-1")
  void devicesApplicationDataAndManagementEachTellTheirState() {
    var findings = looked();
    for (var control :
        List.of("dj-devices", "dj-identity-1", "dj-access-3", "dj-backup-1", "dj-access-2")) {
      assertThat(result(findings, control)).as(control).isIn(Result.MET, Result.NOT_MET);
    }
    assertThat(result(findings, "dj-papers")).isEqualTo(Result.BY_HAND);
  }

  @Test
  void theChecklistTellsItsSumsAndIsAFileInBothLanguages() {
    var checklist = platform.as(auditor, evidence::checklist);
    assertThat(checklist.met() + checklist.notApplicable() + checklist.open())
        .isEqualTo(checklist.items().size());
    assertThat(checklist.sum(ChecklistState.OPEN)).isEqualTo(checklist.open()).isPositive();
    for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(checklist.items())
          .allSatisfy(
              item -> {
                assertThat(ChecklistSheet.basis(item, locale)).as(item.id()).isNotBlank();
                assertThat(ChecklistSheet.state(item.state(), locale)).doesNotContain("asvs.");
              });
    }
  }
}
