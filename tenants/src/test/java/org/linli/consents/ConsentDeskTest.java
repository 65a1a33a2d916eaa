package org.linli.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.boundary.ScanRefused;
import org.linli.consents.boundary.SignedConsent;
import org.linli.consents.boundary.WardDraft;
import org.linli.consents.boundary.WardOfAge;
import org.linli.consents.entity.ConsentDoor;
import org.linli.consents.entity.ConsentState;
import org.linli.consents.entity.Guardianship;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Outcome;
import org.linli.testing.Requirement;

class ConsentDeskTest {

  private static final PageRequest ALL = PageRequest.first(50);

  private final Home home = new Home("993001002001");
  private final Home elsewhere = new Home("993001002002");

  private UUID record(UUID person, String text) {
    var signed = home.signed(person, text);
    return home.as(home.clerk, () -> home.desk().record(signed));
  }

  private UUID ward(Caller guardian, int years) {
    var born = LocalDate.now().minusYears(years).minusDays(3);
    return home.as(
        home.clerk,
        () ->
            home.desk()
                .recordWard(
                    new WardDraft(
                        guardian.accountId(),
                        " 小雨 ",
                        born,
                        Guardianship.MOTHER,
                        "household register")));
  }

  @Test
  @Requirement("000-7.2.a.1-3")
  void whoUsesNoScreenSignsOnPaperAndThePaperIsKeptWithTheRecord() {
    var elder = home.resident();
    var id = record(elder.accountId(), "home-health");
    assertThat(home.health(elder.accountId())).isEqualTo(Outcome.PERMIT);
    var scan = home.as(home.clerk, () -> home.desk().scan(id)).orElseThrow();
    assertThat(scan.mediaType()).isEqualTo("application/pdf");
    assertThat(scan.content()).isEqualTo(Home.PAPER);
    var query = new ConsentQuery(elder.accountId(), null, null);
    assertThat(home.as(home.clerk, () -> home.desk().list(query, ALL).items()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.door()).isEqualTo(ConsentDoor.COUNTER);
              assertThat(row.clerk()).isEqualTo(home.clerk.displayName());
            });
    assertThat(home.as(home.clerk, () -> home.desk().words(id))).startsWith("home-health 1");
    assertThat(home.as(elder, () -> home.mine().list(ConsentQuery.ALL, ALL).items())).hasSize(1);
  }

  @Test
  void withoutASignedPaperNothingIsRecorded() {
    var elder = home.resident();
    var signed = home.signed(elder.accountId(), "home-health");
    for (var scan : new byte[][] {null, {}, "<html>".getBytes(), new byte[6_000_000]}) {
      var without = new SignedConsent(signed.given(), "zh-CN", scan);
      assertThatThrownBy(() -> home.as(home.clerk, () -> home.desk().record(without)))
          .isInstanceOf(ScanRefused.class);
    }
    var noLanguage = new SignedConsent(signed.given(), "fr", Home.PAPER);
    assertThatThrownBy(() -> home.as(home.clerk, () -> home.desk().record(noLanguage)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> home.health(elder.accountId())).isInstanceOf(DataRefused.class);
  }

  @Test
  void theCounterServesItsOwnResidentsAlone() {
    var stranger = elsewhere.resident();
    var foreign = elsewhere.give(stranger, "home-health");
    assertThatThrownBy(() -> record(stranger.accountId(), "home-health"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> record(home.clerk.accountId(), "home-health"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> home.run(home.clerk, () -> home.desk().withdraw(foreign, "asked")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> home.as(home.clerk, () -> home.desk().words(foreign)))
        .isInstanceOf(NotFound.class);
    assertThat(home.as(home.clerk, () -> home.desk().scan(foreign))).isEmpty();
    assertThat(home.as(home.clerk, () -> home.desk().list(ConsentQuery.ALL, ALL).items()))
        .noneMatch(row -> row.id().equals(foreign));
    assertThat(home.as(home.clerk, () -> home.desk().persons(ALL).items()))
        .noneMatch(person -> person.id().equals(stranger.accountId()));
    assertThat(elsewhere.health(stranger.accountId())).isEqualTo(Outcome.PERMIT);
  }

  @Test
  void theCounterWithdrawsWithAReason() {
    var elder = home.resident();
    var id = record(elder.accountId(), "home-health");
    assertThatThrownBy(() -> home.run(home.clerk, () -> home.desk().withdraw(id, " ")))
        .isInstanceOf(Invalid.class);
    home.run(home.clerk, () -> home.desk().withdraw(id, "asked at the counter"));
    assertThatThrownBy(() -> home.health(elder.accountId())).isInstanceOf(DataRefused.class);
    var query = new ConsentQuery(elder.accountId(), null, ConsentState.WITHDRAWN);
    assertThat(home.as(home.clerk, () -> home.desk().list(query, ALL).items()))
        .singleElement()
        .satisfies(row -> assertThat(row.reason()).isEqualTo("asked at the counter"));
  }

  @Test
  @Requirement("000-7.2.a.4-2")
  void forAChildTheGuardianDecidesAndTheRelationIsWrittenDown() {
    var mother = home.resident();
    var child = ward(mother, 8);
    assertThat(home.as(mother, () -> home.mine().persons()))
        .extracting("name", "relation")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(mother.displayName(), Guardianship.SELF),
            org.assertj.core.groups.Tuple.tuple("小雨", Guardianship.MOTHER));
    assertThatThrownBy(() -> home.health(child)).isInstanceOf(DataRefused.class);
    var id = home.give(mother, child, "home-health");
    assertThat(home.health(child)).isEqualTo(Outcome.PERMIT);
    assertThatThrownBy(() -> home.health(child, mother.accountId()))
        .isInstanceOf(DataRefused.class);
    var rows = home.as(mother, () -> home.mine().list(ConsentQuery.ALL, ALL).items());
    assertThat(rows)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.personName()).isEqualTo("小雨");
              assertThat(row.givenBy()).isEqualTo(mother.displayName());
              assertThat(row.relation()).isEqualTo(Guardianship.MOTHER);
            });
    home.withdraw(mother, id);
    assertThatThrownBy(() -> home.health(child)).isInstanceOf(DataRefused.class);
  }

  @Test
  @Requirement("000-7.2.b.3-1")
  void theChildsNameLiesEncryptedAndIsFoundByAPieceOfIt() {
    var mother = home.resident();
    var child = ward(mother, 8);
    home.give(mother, child, "home-health");
    var stored =
        home.as(
            home.clerk,
            () ->
                home.platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery("select name from ward where id = :id")
                                .bind("id", child)
                                .mapTo(String.class)
                                .one()));
    assertThat(stored).doesNotContain("小雨").matches("[0-9]+:.{38,}");
    var byName = new PageRequest(0, 50, "雨");
    var ofChild = new ConsentQuery(child, null, null);
    assertThat(home.as(home.clerk, () -> home.desk().list(ofChild, byName).items()))
        .singleElement()
        .satisfies(row -> assertThat(row.personName()).isEqualTo("小雨"));
    var other = new PageRequest(0, 50, "晴");
    assertThat(home.as(home.clerk, () -> home.desk().list(ofChild, other).items())).isEmpty();
    assertThat(home.as(home.clerk, () -> home.desk().persons(byName).items()))
        .extracting("id")
        .contains(child);
    assertThat(home.as(home.clerk, () -> home.desk().persons(other).items()))
        .extracting("id")
        .doesNotContain(child);
  }

  @Test
  void nobodyElseSpeaksForTheChild() {
    var mother = home.resident();
    var neighbour = home.resident();
    var child = ward(mother, 8);
    assertThatThrownBy(() -> home.give(neighbour, child, "home-health"))
        .isInstanceOf(NotFound.class);
    var id = home.give(mother, child, "home-health");
    assertThatThrownBy(() -> home.withdraw(neighbour, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void aGuardianOfAnAdultIsNone() {
    var mother = home.resident();
    assertThatThrownBy(() -> ward(mother, 14)).isInstanceOf(WardOfAge.class);
    assertThatThrownBy(() -> ward(mother, 40)).isInstanceOf(WardOfAge.class);
  }

  @Test
  void withTheFourteenthBirthdayTheGuardiansWordEnds() {
    var growing = new Home("993001002003");
    var mother = growing.resident();
    var born = LocalDate.now().minusYears(14).plusDays(20);
    var child =
        growing.as(
            growing.clerk,
            () ->
                growing
                    .desk()
                    .recordWard(
                        new WardDraft(
                            mother.accountId(), "小林", born, Guardianship.MOTHER, "register")));
    growing.give(mother, child, "home-health");
    assertThat(growing.health(child)).isEqualTo(Outcome.PERMIT);
    growing.wait(Duration.ofDays(22));
    assertThatThrownBy(() -> growing.health(child)).isInstanceOf(DataRefused.class);
    assertThatThrownBy(() -> growing.give(mother, child, "home-readings"))
        .isInstanceOf(WardOfAge.class);
    assertThat(growing.as(mother, () -> growing.mine().persons())).hasSize(1);
  }

  @Test
  void whenTheGuardianshipEndsSoDoesWhatTheGuardianAgreedTo() {
    var mother = home.resident();
    var child = ward(mother, 8);
    home.give(mother, child, "home-health");
    assertThatThrownBy(() -> home.run(home.clerk, () -> home.desk().endWard(child, "")))
        .isInstanceOf(Invalid.class);
    home.run(home.clerk, () -> home.desk().endWard(child, "court order"));
    assertThatThrownBy(() -> home.health(child)).isInstanceOf(DataRefused.class);
    assertThatThrownBy(() -> home.run(home.clerk, () -> home.desk().endWard(child, "again")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> home.give(mother, child, "home-health")).isInstanceOf(NotFound.class);
  }

  @Test
  void aChildIsRecordedWholeOrNotAtAll() {
    var mother = home.resident().accountId();
    var born = LocalDate.now().minusYears(5);
    for (var wrong :
        new WardDraft[] {
          new WardDraft(null, "小雨", born, Guardianship.MOTHER, "register"),
          new WardDraft(mother, " ", born, Guardianship.MOTHER, "register"),
          new WardDraft(mother, "雨".repeat(121), born, Guardianship.MOTHER, "register"),
          new WardDraft(mother, "小雨", null, Guardianship.MOTHER, "register"),
          new WardDraft(mother, "小雨", LocalDate.now().plusDays(2), Guardianship.MOTHER, "register"),
          new WardDraft(mother, "小雨", born, Guardianship.SELF, "register"),
          new WardDraft(mother, "小雨", born, null, "register"),
          new WardDraft(mother, "小雨", born, Guardianship.MOTHER, ""),
          new WardDraft(mother, "小雨", born, Guardianship.MOTHER, "x".repeat(201)),
        }) {
      assertThatThrownBy(() -> home.as(home.clerk, () -> home.desk().recordWard(wrong)))
          .isInstanceOf(Invalid.class);
    }
    var stranger = elsewhere.resident().accountId();
    var foreign = new WardDraft(stranger, "小雨", born, Guardianship.MOTHER, "register");
    assertThatThrownBy(() -> home.as(home.clerk, () -> home.desk().recordWard(foreign)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theCounterFindsResidentsAndChildrenByName() {
    var mother = home.resident();
    var child = ward(mother, 3);
    var byGuardian = new PageRequest(0, 50, mother.displayName());
    assertThat(home.as(home.clerk, () -> home.desk().persons(byGuardian).items()))
        .extracting("id")
        .contains(mother.accountId(), child);
    assertThat(home.as(home.clerk, () -> home.desk().residents(byGuardian).items()))
        .extracting("id")
        .contains(mother.accountId())
        .doesNotContain(child);
    assertThat(home.as(home.clerk, () -> home.desk().texts())).hasSize(5);
  }
}
