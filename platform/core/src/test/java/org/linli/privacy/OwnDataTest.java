package org.linli.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.community.SavedList;
import org.linli.community.TestCommunity;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.MyConsents;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.control.Passwords;
import org.linli.letters.LettersForTests;
import org.linli.matters.Ground;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.AppointmentDraft;
import org.linli.matters.entity.MatterDraft;
import org.linli.privacy.boundary.OwnDataSheet;
import org.linli.privacy.boundary.Privacy;
import org.linli.privacy.control.OwnData;
import org.linli.privacy.entity.OwnDatum;
import org.linli.rights.boundary.ConsentRights;
import org.linli.testing.Requirement;

/** The copy of what is kept about somebody: all of it, of nobody else, in their language. */
class OwnDataTest {

  private static final String PASSWORD = "Nine-bridges-7";

  private final TestCommunity community = new TestCommunity();
  private final Privacy privacy =
      new Privacy(
          community.jdbi,
          community.platform.scopes(),
          new PlatformAssets(),
          new MyConsents(
              community.jdbi,
              community.platform.scopes(),
              new ConsentTexts(),
              new ConsentRights(community.jdbi, community.platform.scopes()),
              told -> {}),
          new Accounts(community.jdbi, community.platform.scopes()),
          community.figures);
  private final Caller resident = resident();

  @Test
  @Requirement("000-11.3.e")
  void theCopyHasEveryKindOfDatumInTheOrderOfTheRules() {
    everythingOf(resident, community, "own");
    var own = own(resident);
    assertThat(own)
        .extracting(OwnDatum::field)
        .containsExactly(
            "username",
            "name",
            "role",
            "room",
            "device",
            "report",
            "consent",
            "consent",
            "child",
            "notice");
    assertThat(own)
        .extracting(OwnDatum::rule)
        .as("each under the rule that allows it")
        .containsExactly(
            "account",
            "account",
            "account",
            "home",
            "home",
            "matters",
            "consents",
            "consents",
            "consents",
            "consents");
    assertThat(values(own, "room")).containsExactly("A1-1-101 · FAMILY");
    assertThat(values(own, "device")).containsExactly("detector");
    assertThat(values(own, "child")).containsExactly("child of own");
    assertThat(values(own, "consent"))
        .as("what was given by oneself for oneself, and for a child")
        .containsExactlyInAnyOrder("text-own 3", "for-child-own 3");
    assertThat(values(own, "notice")).containsExactly("1");
  }

  @Test
  void whereSomethingWasWrittenOnTheSpotIsInTheCopyAndForgottenWithTheAccount() {
    for (var who : List.of(resident, resident())) {
      community.sql(
          """
          insert into field_entry (tenant_id, id, account_id, person, matter_id, number, written_at, received_at,
            longitude, latitude, accuracy, fixed_at)
          values (?, ?, ?, 'x', ?, 'N-1', now(), now(), 104.5, 30.25, 8, now())""",
          community.tenant.value(),
          UUID.randomUUID(),
          who.accountId(),
          UUID.randomUUID());
    }
    assertThat(values(own(resident), "position")).containsExactly("N-1 · 104.5 30.25");
    community.run(resident, () -> privacy.delete(PASSWORD));
    assertThat(
            community.count(
                "select count(*) from field_entry where tenant_id = '%s' and longitude is null"
                    .formatted(community.tenant.value())))
        .as("and nobody else's")
        .isEqualTo(1);
  }

  @Test
  @Requirement("000-11.3.e")
  void theCopyHasTheOwnMattersAndAppointmentsAndNoOthers() {
    var ground = new Ground(community);
    var asked =
        new MatterDraft(
            "complaint",
            null,
            null,
            null,
            null,
            false,
            new Applicant(null, "13812345678"),
            Map.of("what", "x", "about", "noise"));
    var opened = ground.as(ground.resident, () -> ground.own.open(asked));
    var draft =
        new AppointmentDraft(
            "approval", "elder-card", Instant.parse("2026-03-03T02:00:00Z"), "13812345678");
    ground.as(ground.resident, () -> ground.wired.appointments.book(draft));
    var own = own(ground.resident);
    assertThat(values(own, "matter"))
        .singleElement()
        .satisfies(said -> assertThat(said).contains(opened.number(), "13812345678"));
    assertThat(values(own, "appointment"))
        .containsExactly(ground.resident.displayName() + " · 13812345678");
    assertThat(own(resident)).extracting(OwnDatum::rule).doesNotContain("matters");
  }

  @Test
  @Requirement("000-11.3.e")
  void theCopyHasNothingOfNeighboursNorOfAnotherCommunity() {
    var neighbour = resident();
    everythingOf(neighbour, community, "neighbour");
    var elsewhere = new TestCommunity();
    everythingOf(resident, elsewhere, "elsewhere");
    assertThat(own(resident)).extracting(OwnDatum::field).containsOnly("username", "name", "role");
    assertThat(own(resident).toString()).doesNotContain("neighbour", "elsewhere");
    assertThat(own(neighbour).toString()).contains("child of neighbour");
  }

  @ParameterizedTest
  @CsvSource({"0,4,4", "8,4,2", "10,4,0", "500,1,0", "0,500,10"})
  void theCopyIsReadInPartsAndToldWhole(int offset, int limit, int found) {
    everythingOf(resident, community, "own");
    var page = community.as(resident, () -> privacy.own(new PageRequest(offset, limit, null)));
    assertThat(page.items()).hasSize(found);
    assertThat(page.total()).isEqualTo(10);
  }

  @Test
  void addressesOfLettersAreToldMaskedAndGoWithTheAccount() {
    LettersForTests.reachable(community, resident.accountId());
    assertThat(values(own(resident), "letter-address")).containsExactly("WECHAT -");
    community.run(
        resident,
        () ->
            community.jdbi.useHandle(
                handle ->
                    new OwnData(handle, community.tenant, resident.accountId()).forgetLetters()));
    assertThat(values(own(resident), "letter-address")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void theCopyIsSavedInTheReadersWords(String language) {
    everythingOf(resident, community, "own");
    var lines =
        SavedList.of(
            OwnDataSheet.SHEET,
            Locale.forLanguageTag(language),
            own(resident).toArray(OwnDatum[]::new));
    assertThat(lines).hasSizeGreaterThan(10);
    assertThat(lines.get(1)).contains(resident.username());
  }

  @Test
  void everyRuleOfTheNoticeHasANameInBothLanguages() {
    var rules = community.as(resident, privacy::get).rules();
    for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      var lines =
          SavedList.of(
              OwnDataSheet.SHEET,
              locale,
              rules.stream()
                  .map(rule -> new OwnDatum(rule.id(), "name", "x", null))
                  .toArray(OwnDatum[]::new));
      assertThat(lines.subList(1, rules.size() + 1))
          .allSatisfy(
              line ->
                  assertThat(rules).as(line).noneMatch(rule -> line.startsWith(rule.id() + ",")));
    }
  }

  @Test
  @Requirement("000-11.3.e")
  void wordsAreAcceptedOnceInTheLanguageTheyWereReadIn() {
    var shown = community.as(resident, privacy::get);
    var english = resident.from("local", Locale.ENGLISH);
    community.run(english, () -> privacy.accept(shown.version(), shown.hash()));
    var first = community.as(resident, privacy::get).acceptedAt();
    community.run(resident, () -> privacy.accept(shown.version(), shown.hash()));
    assertThat(community.as(resident, privacy::get).acceptedAt()).isEqualTo(first);
    assertThat(
            community.count(
                "select count(*) from privacy_acceptance where account_id = '%s' and language = 'en'"
                    .formatted(resident.accountId())))
        .isEqualTo(1);
    assertThat(values(own(resident), "notice")).hasSize(1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0"})
  void wordsThatNobodyNamesAreAcceptedByNobody(String hash) {
    var version = community.as(resident, privacy::get).version();
    assertThatThrownBy(() -> community.run(resident, () -> privacy.accept(version, hash)))
        .isInstanceOf(Conflict.class);
    assertThat(community.as(resident, privacy::get).isAccepted()).isFalse();
    assertThat(community.as(resident, privacy::get).acceptedBefore()).isNull();
  }

  @Test
  void otherWordsOfTheSameVersionAreNotThoseThatWereAccepted() {
    var version = community.as(resident, privacy::get).version();
    accepted(community, resident, version, "other words");
    accepted(community, resident, version - 1, "older words");
    var shown = community.as(resident, privacy::get);
    assertThat(shown.isAccepted()).isFalse();
    assertThat(shown.acceptedBefore()).as("the last of them").isEqualTo(version);
  }

  @Test
  @Requirement("000-11.3.e")
  void whoLeavesTakesNothingOfThoseWhoStay() {
    var neighbour = resident();
    everythingOf(resident, community, "own");
    everythingOf(neighbour, community, "neighbour");
    var before = own(neighbour);
    community.run(resident, () -> privacy.delete(PASSWORD));
    assertThat(own(neighbour)).isEqualTo(before);
    assertThat(
            community.count(
                "select count(*) from consent where withdrawn_at is null and given_by = '%s'"
                    .formatted(neighbour.accountId())))
        .isEqualTo(2);
    assertThat(
            community.count(
                "select count(*) from household_member where account_id = '%s'"
                    .formatted(resident.accountId())))
        .isZero();
  }

  @Test
  @Requirement("000-11.3.e")
  void anOldConsentThatStandsEndsHoweverMuchWasAgreedToSince() {
    consent(community, resident, resident.accountId(), "SELF", "old");
    community.sql("update consent set given_at = now() - interval '2 days'");
    community.sql(
        """
        insert into consent
        select tenant_id, gen_random_uuid(), person_id, given_by, relation, 'since', text_version, text_hash, language,
          purpose, assets, parties, organisations, now(), door, clerk, until, now(), withdrawn_by, withdrawn_reason
        from consent cross join generate_series(1, 510)\
        """);
    community.run(resident, () -> privacy.delete(PASSWORD));
    assertThat(
            community.count(
                "select count(*) from consent where text_id = 'old' and withdrawn_at is null"))
        .isZero();
  }

  @Test
  void whoHasNeitherHomeNorConsentIsForgottenAllTheSame() {
    community.run(resident, () -> privacy.delete(PASSWORD));
    assertThatThrownBy(() -> own(resident)).isInstanceOf(NotSignedIn.class);
    var name =
        community
            .platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select display_name from account where id = :id")
                        .bind("id", resident.accountId())
                        .mapTo(String.class)
                        .one());
    assertThat(name).isEqualTo("-");
  }

  private List<OwnDatum> own(Caller caller) {
    return community.as(caller, () -> privacy.own(PageRequest.first(100)).items());
  }

  private static Stream<String> values(List<OwnDatum> own, String field) {
    return own.stream().filter(datum -> datum.field().equals(field)).map(OwnDatum::value);
  }

  private Caller resident() {
    var made =
        community.platform.member(
            Tier.RESIDENT, community.tenant, "home:read", "consents:give", "self:*");
    community
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "update account set password_hash = ? where id = ?",
                  Passwords.shared().encryptPassword(PASSWORD),
                  made.accountId());
              handle.execute(
                  "insert into account_role (account_id, role) values (?, 'RESIDENT')",
                  made.accountId());
            });
    return made;
  }

  /** A home with a device, a report, two consents, a child and an accepted notice. */
  private void everythingOf(Caller person, TestCommunity where, String word) {
    where.device(where.room);
    where.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation) values (?, ?, ?,"
            + " 'FAMILY')",
        where.tenant.value(),
        where.room,
        person.accountId());
    where.sql(
        "update case_file set reporter = ? where id = ?",
        person.accountId(),
        where.alarmCase(where.room, "MAJOR"));
    consent(where, person, person.accountId(), "SELF", "text-" + word);
    consent(where, person, UUID.randomUUID(), "MOTHER", "for-child-" + word);
    where.sql(
        """
        insert into ward (tenant_id, id, guardian_id, name, born, relation, proof, recorded_by, recorded_at)
        values (?, ?, ?, ?, date '2019-03-01', 'MOTHER', 'book', 'clerk', now())\
        """,
        where.tenant.value(),
        UUID.randomUUID(),
        person.accountId(),
        "child of " + word);
    accepted(where, person, 1, "words of " + word);
  }

  private static void accepted(TestCommunity where, Caller person, int version, String hash) {
    where.sql(
        "insert into privacy_acceptance (tenant_id, account_id, version, hash, language,"
            + " accepted_at) values (?, ?, ?, ?, 'zh-CN', now())",
        where.tenant.value(),
        person.accountId(),
        version,
        hash);
  }

  private static void consent(
      TestCommunity where, Caller giver, UUID person, String relation, String text) {
    where.sql(
        """
        insert into consent (tenant_id, id, person_id, given_by, relation, text_id, text_version, text_hash, language,
          purpose, assets, parties, organisations, given_at, door, until)
        values (?, ?, ?, ?, ?, ?, 3, 'hash', 'zh-CN', 'PUBLIC_SERVICE', '{household-readings}', '{COMMITTEE}', '{}',
          now(), 'SCREEN', now() + interval '1 year')\
        """,
        where.tenant.value(),
        UUID.randomUUID(),
        person,
        giver.accountId(),
        relation,
        text);
  }
}
