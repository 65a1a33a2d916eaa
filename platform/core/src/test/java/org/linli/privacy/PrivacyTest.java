package org.linli.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.community.TestCommunity;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.MyConsents;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.control.Passwords;
import org.linli.places.boundary.Households;
import org.linli.privacy.boundary.Privacy;
import org.linli.privacy.entity.OwnDatum;
import org.linli.rights.boundary.ConsentRights;
import org.linli.testing.Requirement;

/** What residents are told about their data, and what they may do with them (000 §11.3 e). */
class PrivacyTest {

  private static final String PASSWORD = "Nine-bridges-7";

  private final TestCommunity community = new TestCommunity();
  private final MyConsents consents =
      new MyConsents(
          community.jdbi,
          community.platform.scopes(),
          new ConsentTexts(),
          new ConsentRights(community.jdbi, community.platform.scopes()),
          told -> {});
  private final Accounts accounts = new Accounts(community.jdbi, community.platform.scopes());
  private final Privacy privacy =
      new Privacy(
          community.jdbi,
          community.platform.scopes(),
          new PlatformAssets(),
          consents,
          accounts,
          community.figures);
  private final Households households =
      new Households(community.jdbi, community.platform.scopes(), community.figures);
  private final Caller resident = resident();

  @Test
  @Requirement({"000-10.2.2.d.1", "000-11.3.e"})
  void theNoticeIsAskedForUntilItsVeryWordsAreAccepted() {
    var shown = community.as(resident, privacy::get);
    assertThat(shown.isAccepted()).isFalse();
    assertThat(shown.rules()).isNotEmpty();
    assertThatThrownBy(
            () -> community.run(resident, () -> privacy.accept(shown.version(), "other words")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> community.run(resident, () -> privacy.accept(9, shown.hash())))
        .isInstanceOf(Conflict.class);
    community.run(resident, () -> privacy.accept(shown.version(), shown.hash()));
    assertThat(community.as(resident, privacy::get).isAccepted()).isTrue();
    assertThat(community.as(resident(), privacy::get).isAccepted()).isFalse();
  }

  @Test
  @Requirement("000-11.3.e")
  void aNewVersionIsAskedForAgain() {
    community.sql(
        "insert into privacy_acceptance (tenant_id, account_id, version, hash, language, accepted_at)"
            + " values (?, ?, 0, 'earlier words', 'zh-CN', now())",
        community.tenant.value(),
        resident.accountId());
    var shown = community.as(resident, privacy::get);
    assertThat(shown.isAccepted()).isFalse();
    assertThat(shown.acceptedBefore()).isZero();
  }

  @Test
  @Requirement("000-11.3.e")
  void aCopyTellsAllThatIsKeptAndNothingOfOthers() {
    var neighbour = resident();
    settle(resident);
    settle(neighbour);
    var notice = community.as(resident, privacy::get);
    community.run(resident, () -> privacy.accept(notice.version(), notice.hash()));
    var own = own(resident);
    assertThat(own).extracting(OwnDatum::field).contains("username", "name", "room", "notice");
    assertThat(own)
        .extracting(OwnDatum::value)
        .contains(resident.username())
        .doesNotContain(neighbour.username());
  }

  @Test
  void theNameIsPutRightByWhoHasIt() {
    community.run(resident, () -> privacy.correctName(" 王小明 "));
    assertThat(own(resident))
        .filteredOn(datum -> datum.field().equals("name"))
        .extracting(OwnDatum::value)
        .containsExactly("王小明");
    assertThatThrownBy(() -> community.run(resident, () -> privacy.correctName(" ")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> community.run(resident, () -> privacy.correctName("x".repeat(121))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  @Requirement("000-11.3.e")
  void whoHasTheDataDeletedIsForgotten() {
    settle(resident);
    var text =
        community.as(resident, consents::texts).stream()
            .filter(offered -> offered.id().equals("home-readings"))
            .findFirst()
            .orElseThrow();
    community.run(
        resident,
        () -> consents.give(new GivenConsent(null, text.id(), text.version(), text.hash())));
    community.sql(
        """
        insert into identity_provider (id, name, issuer, client_id, client_secret, scopes, name_claim, tiers, linking,
          state, state_since, created_at)
        values (?, ?, 'https://who.example', 'linli', 'sealed', 'openid', 'sub', 'RESIDENT', 'BY_HAND', 'ACTIVE', now(),
          now())""",
        resident.accountId(),
        "provider of " + resident.username());
    community.sql(
        """
        insert into account_link (id, provider_id, subject, account_id, linked_by, linked_at)
        values (?, ?, 'subject', ?, 'BY_HAND', now())""",
        resident.accountId(),
        resident.accountId(),
        resident.accountId());
    assertThatThrownBy(() -> community.run(resident, () -> privacy.delete("guess")))
        .isInstanceOf(Invalid.class);
    assertThat(own(resident)).extracting(OwnDatum::field).contains("room");

    community.run(resident, () -> privacy.delete(PASSWORD));
    assertThatThrownBy(() -> own(resident)).isInstanceOf(NotSignedIn.class);
    assertThat(
            community.count(
                "select count(*) from household_member where account_id = '%s'"
                    .formatted(resident.accountId())))
        .isZero();
    assertThat(
            community.count(
                "select count(*) from consent where withdrawn_at is null and person_id = '%s'"
                    .formatted(resident.accountId())))
        .isZero();
    assertThat(
            community.count(
                "select count(*) from account_link where account_id = '%s'"
                    .formatted(resident.accountId())))
        .isZero();
    String kept =
        community
            .platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select state || ' ' || username || ' ' || display_name from account where id = :id")
                        .bind("id", resident.accountId())
                        .mapTo(String.class)
                        .one());
    assertThat(kept).isEqualTo("DISABLED closed-" + resident.accountId() + " -");
  }

  private List<OwnDatum> own(Caller caller) {
    return community.as(caller, () -> privacy.own(PageRequest.first(100)).items());
  }

  private void settle(Caller caller) {
    community.run(
        community.clerk, () -> households.settle(community.room, caller.accountId(), "FAMILY"));
  }

  private Caller resident() {
    var resident =
        community.platform.member(
            Tier.RESIDENT, community.tenant, "home:read", "consents:give", "self:*");
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set password_hash = ? where id = ?",
                    Passwords.shared().encryptPassword(PASSWORD),
                    resident.accountId()));
    return resident;
  }
}
