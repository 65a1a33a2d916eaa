package org.linli.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.consents.boundary.ConsentEnded;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.boundary.ConsentRow;
import org.linli.consents.boundary.ConsentStands;
import org.linli.consents.boundary.ConsentTextChanged;
import org.linli.consents.boundary.ConsentTextExpired;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.Recipient;
import org.linli.consents.entity.ConsentDoor;
import org.linli.consents.entity.ConsentState;
import org.linli.consents.entity.ConsentText;
import org.linli.consents.entity.Guardianship;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

class MyConsentsTest {

  private static final PageRequest ALL = PageRequest.first(50);

  private final Home home = new Home("993001001001");
  private final Caller me = home.resident();

  private List<ConsentRow> mine(Caller caller) {
    return home.as(caller, () -> home.mine().list(ConsentQuery.ALL, ALL).items());
  }

  @Test
  @Requirement({"000-7.2.a.4-2", "000-7.2.a.1-3"})
  void theRecordSaysWhatWasAgreedToWithWhomItIsSharedAndWhichWordsWereShown() {
    var text = home.text(me, "home-health");
    var id = home.give(me, "home-health");
    assertThat(mine(me))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.id()).isEqualTo(id);
              assertThat(row.person()).isEqualTo(me.accountId());
              assertThat(row.personName()).isEqualTo(me.displayName());
              assertThat(row.relation()).isEqualTo(Guardianship.SELF);
              assertThat(row.purpose()).isEqualTo(Purpose.PUBLIC_SERVICE);
              assertThat(row.assets()).containsExactly(Asset.HEALTH_READINGS);
              assertThat(row.recipients())
                  .containsExactlyInAnyOrder(
                      new Recipient(Party.COMMITTEE, null, null),
                      new Recipient(Party.STREET, null, null),
                      new Recipient(Party.OPERATOR, home.operator, home.operator + " Ltd."));
              assertThat(row.hash()).isEqualTo(text.hash());
              assertThat(row.language()).isEqualTo("zh-CN");
              assertThat(row.door()).isEqualTo(ConsentDoor.SCREEN);
              assertThat(row.state()).isEqualTo(ConsentState.STANDING);
              assertThat(row.until())
                  .isBetween(
                      row.givenAt().plus(Duration.ofDays(364)),
                      row.givenAt().plus(Duration.ofDays(367)));
            });
    assertThat(home.as(me, () -> home.mine().words(id)))
        .contains(text.wording().zh())
        .contains(text.wording().en())
        .contains("PUBLIC_SERVICE");
    assertThat(home.announced)
        .last()
        .isInstanceOfSatisfying(
            Changed.class, changed -> assertThat(changed.topics()).containsExactly("consents"));
  }

  @Test
  @Requirement("000-7.2.a.4-2")
  void whatWasShutOpensWithTheConsentAndIsShutAtOnceWhenItIsWithdrawn() {
    assertThatThrownBy(() -> home.health(me.accountId())).isInstanceOf(DataRefused.class);
    var id = home.give(me, "home-health");
    assertThat(home.health(me.accountId())).isEqualTo(Outcome.PERMIT);
    home.withdraw(me, id);
    assertThatThrownBy(() -> home.health(me.accountId())).isInstanceOf(DataRefused.class);
    assertThat(mine(me))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(ConsentState.WITHDRAWN);
              assertThat(row.withdrawnBy()).isEqualTo(me.displayName());
              assertThat(row.withdrawnAt()).isNotNull();
            });
  }

  @Test
  void everyPurposeIsAgreedToByItself() {
    home.give(me, "home-readings");
    assertThatThrownBy(() -> home.health(me.accountId())).isInstanceOf(DataRefused.class);
    home.give(me, "health-research");
    assertThatThrownBy(() -> home.health(me.accountId())).isInstanceOf(DataRefused.class);
    home.give(me, "home-health");
    assertThat(home.health(me.accountId())).isEqualTo(Outcome.PERMIT);
  }

  @Test
  void anotherOperatorThanTheOneNamedIsAnotherRecipient() {
    var later = new Home("993001001002");
    var resident = later.resident();
    later.give(resident, "home-health");
    later.contract("op-new", "C-new");
    var fresh =
        later.platform.caller(org.linli.access.entity.Tier.OPERATOR, null, null, "op-new", "*");
    assertThat(later.health(resident.accountId())).isEqualTo(Outcome.PERMIT);
    assertThatThrownBy(() -> later.health(fresh, resident.accountId()))
        .isInstanceOf(DataRefused.class);
  }

  @Test
  void itEndsWithItsTermAndCanBeGivenAgain() {
    var expiring = new Home("993001001003");
    var resident = expiring.resident();
    expiring.give(resident, "home-health");
    expiring.wait(Duration.ofDays(370));
    assertThatThrownBy(() -> expiring.health(resident.accountId())).isInstanceOf(DataRefused.class);
    var rows = expiring.as(resident, () -> expiring.mine().list(ConsentQuery.ALL, ALL).items());
    assertThat(rows).singleElement().extracting("state").isEqualTo(ConsentState.EXPIRED);
    expiring.give(resident, "home-health");
    assertThat(expiring.health(resident.accountId())).isEqualTo(Outcome.PERMIT);
    assertThat(expiring.as(resident, () -> expiring.mine().list(ConsentQuery.ALL, ALL).items()))
        .extracting("state")
        .containsExactly(ConsentState.STANDING, ConsentState.REPLACED);
  }

  @Test
  void nobodyConsentsForAnotherOrSeesOrWithdrawsAnothers() {
    var other = home.resident();
    var id = home.give(other, "home-health");
    var forOther = home.given(me, other.accountId(), "home-readings");
    assertThatThrownBy(() -> home.as(me, () -> home.mine().give(forOther)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> home.withdraw(me, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> home.as(me, () -> home.mine().words(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> home.withdraw(me, UUID.randomUUID())).isInstanceOf(NotFound.class);
    assertThat(mine(me)).isEmpty();
    assertThat(home.health(other.accountId())).isEqualTo(Outcome.PERMIT);
  }

  @Test
  void aConsentStandsOnceAndEndsOnce() {
    var id = home.give(me, "home-health");
    assertThatThrownBy(() -> home.give(me, "home-health")).isInstanceOf(ConsentStands.class);
    home.withdraw(me, id);
    assertThatThrownBy(() -> home.withdraw(me, id)).isInstanceOf(ConsentEnded.class);
    home.give(me, "home-health");
    assertThat(mine(me)).hasSize(2);
  }

  @Test
  void nobodyAgreesToWordsThatWereNotShown() {
    var text = home.text(me, "home-health");
    for (var wrong :
        List.of(
            new GivenConsent(null, "home-health", text.version(), "0".repeat(64)),
            new GivenConsent(null, "home-health", text.version() + 1, text.hash()))) {
      assertThatThrownBy(() -> home.as(me, () -> home.mine().give(wrong)))
          .isInstanceOf(ConsentTextChanged.class);
    }
    var changed = new ConsentTexts(List.of(changed(text.id(), 2, null)));
    var read = new GivenConsent(null, text.id(), text.version(), text.hash());
    assertThatThrownBy(() -> home.as(me, () -> home.mine(changed).give(read)))
        .isInstanceOf(ConsentTextChanged.class);
    assertThatThrownBy(
            () -> home.as(me, () -> home.mine().give(new GivenConsent(null, "none", 1, "-"))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> home.as(me, () -> home.mine().give(new GivenConsent(null, null, 1, "-"))))
        .isInstanceOf(Invalid.class);
    assertThat(mine(me)).isEmpty();
  }

  @Test
  void aTextWhoseLastDayIsOverIsNotOfferedAndNotAgreedTo() {
    var past = changed("home-health", 1, LocalDate.now().minusDays(2));
    var texts = new ConsentTexts(List.of(past));
    assertThat(home.as(me, () -> home.mine(texts).texts())).isEmpty();
    var given = new GivenConsent(null, past.id(), past.version(), past.hash());
    assertThatThrownBy(() -> home.as(me, () -> home.mine(texts).give(given)))
        .isInstanceOf(ConsentTextExpired.class);
  }

  @Test
  void aNewerTextTakesTheOldersPlaceAndTheOldWordsAreKept() {
    var old = home.give(me, "home-health");
    var newer = changed("home-health", 2, null);
    var texts = new ConsentTexts(List.of(newer));
    var given = new GivenConsent(null, newer.id(), newer.version(), newer.hash());
    home.as(me, () -> home.mine(texts).give(given));
    assertThat(mine(me))
        .extracting("version", "state")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, ConsentState.STANDING),
            org.assertj.core.groups.Tuple.tuple(1, ConsentState.REPLACED));
    assertThat(home.as(me, () -> home.mine().words(old))).startsWith("home-health 1");
  }

  @Test
  void theListIsNarrowedByTextAndState() {
    var health = home.give(me, "home-health");
    home.give(me, "home-readings");
    home.withdraw(me, health);
    var standing = new ConsentQuery(null, null, ConsentState.STANDING);
    var ofHealth = new ConsentQuery(me.accountId(), "home-health", ConsentState.WITHDRAWN);
    assertThat(home.as(me, () -> home.mine().list(standing, ALL).items()))
        .extracting("text")
        .containsExactly("home-readings");
    assertThat(home.as(me, () -> home.mine().list(ofHealth, ALL).items()))
        .extracting("text")
        .containsExactly("home-health");
    for (var state : List.of(ConsentState.EXPIRED, ConsentState.REPLACED)) {
      var query = new ConsentQuery(null, null, state);
      assertThat(home.as(me, () -> home.mine().list(query, ALL).items())).isEmpty();
    }
  }

  private static ConsentText changed(String id, int version, LocalDate until) {
    var text = new ConsentTexts().find(id).orElseThrow();
    return new ConsentText(
        id,
        version,
        text.title(),
        text.purpose(),
        text.assets(),
        text.parties(),
        text.months(),
        until,
        text.wording(),
        text.withdrawal());
  }
}
