package org.linli.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.letters.boundary.ChannelShut;
import org.linli.letters.boundary.MandatoryLetters;
import org.linli.letters.control.GatewayForTests;
import org.linli.letters.entity.AddressRow;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.Choice;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterQuery;
import org.linli.letters.entity.LetterRow;
import org.linli.letters.entity.LetterState;
import org.linli.letters.entity.QuietHours;
import org.linli.letters.entity.Wishes;
import org.linli.testing.Requirement;

/** How somebody wants letters, and what clerks see of them. */
class OwnLettersTest {

  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 30), LocalTime.of(8, 0));

  @TempDir private Path folder;

  private GatewayForTests gateway;
  private Ground ground;
  private Caller person;

  @BeforeEach
  void open() {
    gateway = new GatewayForTests("{\"code\":\"0\"}");
    ground = Ground.over(folder, gateway);
    person = ground.resident("13800138000");
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private void change(QuietHours quiet, String language, Choice... choices) {
    ground.community.run(
        person, () -> ground.own.change(new Wishes(quiet, language, true, List.of(choices))));
  }

  private Wishes wishes() {
    return ground.community.as(person, () -> ground.own.get());
  }

  private List<AddressRow> addresses() {
    return ground.community.as(person, () -> ground.own.addresses());
  }

  private void reach(Channel channel, String address) {
    ground.community.run(person, () -> ground.own.reachBy(channel, address));
  }

  @Test
  void whoSaidNothingHasTheUsual() {
    assertThat(wishes().quiet()).isEqualTo(QuietHours.USUAL);
    assertThat(wishes().language()).isEqualTo("zh-CN");
    assertThat(wishes().largePrint()).isFalse();
    assertThat(wishes().choices()).hasSize(LetterKind.values().length * Channel.values().length);
  }

  @Test
  void whatOneSaysStandsUntilOneSaysOtherwise() {
    change(NIGHT, "en", new Choice(LetterKind.MATTER, Channel.SMS, false));
    assertThat(wishes().quiet()).isEqualTo(NIGHT);
    assertThat(wishes().language()).isEqualTo("en");
    assertThat(wishes().largePrint()).isTrue();
    assertThat(wishes().want(LetterKind.MATTER, Channel.SMS)).isFalse();
    change(NIGHT, "zh-CN");
    assertThat(wishes().want(LetterKind.MATTER, Channel.SMS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ALARM", "LEGAL"})
  void alarmsAndWhatTheLawAsksForCannotBeTurnedOff(LetterKind kind) {
    assertThatThrownBy(() -> change(NIGHT, "zh-CN", new Choice(kind, Channel.SMS, false)))
        .isInstanceOf(MandatoryLetters.class);
    assertThat(wishes().want(kind, Channel.SMS)).isTrue();
  }

  @Test
  void wishesThatSayNothingClearAreRefused() {
    assertThatThrownBy(() -> change(NIGHT, "fr")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> change(NIGHT, null)).isInstanceOf(Invalid.class);
    var yes = new Choice(LetterKind.TASK, Channel.SMS, true);
    assertThatThrownBy(
            () -> change(NIGHT, "en", yes, new Choice(LetterKind.TASK, Channel.SMS, false)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> ground.community.run(person, () -> ground.own.change(null)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theTelephoneOfTheAccountStandsInUntilOneEntersAnother() {
    assertThat(addresses().getFirst())
        .isEqualTo(new AddressRow(Channel.SMS, "138****8000", null, true));
    reach(Channel.SMS, "+86 139-0013-9001");
    assertThat(addresses().getFirst().shown()).isEqualTo("+86****9001");
    assertThat(addresses().getFirst().setAt()).isNotNull();
    ground.community.run(person, () -> ground.own.forget(Channel.SMS));
    assertThat(addresses().getFirst().shown()).isEqualTo("138****8000");
    assertThatThrownBy(() -> ground.community.run(person, () -> ground.own.forget(Channel.SMS)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @Requirement("000-7.2.b.3-1")
  void anAddressIsKeptEncryptedAndBoundToItsOwner() {
    reach(Channel.WECHAT, "oABCDEFGH_1234567");
    var other = ground.resident(null);
    assertThat(
            ground.community.count(
                "select count(*) from letter_address where sealed like '%oABC%' or shown = 'oABCDEFGH_1234567'"))
        .isZero();
    ground.community.sql(
        "update letter_address set account_id = ? where account_id = ?",
        other.accountId(),
        person.accountId());
    ground.post(LetterKind.NOTICE, "N", other);
    ground.send();
    assertThat(gateway.asked).isEmpty();
    assertThat(ground.one().fault()).isEqualTo("no-address");
  }

  @ParameterizedTest
  @CsvSource({"SMS,12ab", "SMS,12345", "WECHAT,short", "WECHAT,has blanks in it", "SMS,''"})
  void whatIsNoAddressIsRefused(Channel channel, String address) {
    assertThatThrownBy(() -> reach(channel, address)).isInstanceOf(Invalid.class);
  }

  @Test
  void anAddressForAChannelThatTheCityDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> reach(Channel.MAIL, "a@b.cn")).isInstanceOf(ChannelShut.class);
    assertThat(addresses()).extracting(AddressRow::open).containsExactly(true, false, true);
  }

  @Test
  void oneSeesOnesOwnLettersAndClerksSeeAll() {
    ground.post(LetterKind.MATTER, "M-1", person);
    ground.post(LetterKind.MATTER, "M-2", ground.resident("13800138001"));
    assertThat(ground.community.as(person, () -> ground.own.list(PageRequest.first(10))).items())
        .extracting(LetterRow::reference)
        .containsExactly("M-1");
    assertThat(ground.all()).hasSize(2);
  }

  @Test
  void aClerkFindsLettersByStateChannelKindAndWords() {
    ground.post(LetterKind.MATTER, "M-1", person);
    ground.send();
    ground.post(LetterKind.ALARM, "A-1", person);
    assertThat(found(new LetterQuery(LetterState.SENT, null, null), null)).containsExactly("M-1");
    assertThat(found(new LetterQuery(null, Channel.WECHAT, null), null)).isEmpty();
    assertThat(found(new LetterQuery(null, null, LetterKind.ALARM), null)).containsExactly("A-1");
    assertThat(found(LetterQuery.ALL, "m-1")).containsExactly("M-1");
    assertThat(ground.community.as(ground.community.clerk, () -> ground.letters.sums()))
        .extracting("channel", "state", "letters")
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Channel.SMS, LetterState.SENT, 1L),
            org.assertj.core.groups.Tuple.tuple(Channel.SMS, LetterState.WAITING, 1L));
    assertThat(ground.community.as(ground.community.clerk, () -> ground.letters.get()))
        .containsExactlyInAnyOrder(Channel.SMS, Channel.WECHAT);
  }

  private List<String> found(LetterQuery query, String words) {
    return ground
        .community
        .as(ground.community.clerk, () -> ground.letters.list(query, new PageRequest(0, 10, words)))
        .items()
        .stream()
        .map(LetterRow::reference)
        .toList();
  }

  @Test
  void whatWaitsOrIsUnknownIsNotSentAgain() {
    ground.post(LetterKind.MATTER, "M-1", person);
    var waiting = ground.one().id();
    assertThatThrownBy(() -> again(waiting)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> again(UUID.randomUUID())).isInstanceOf(NotFound.class);
    var other = new org.linli.community.TestCommunity();
    assertThatThrownBy(() -> other.as(other.clerk, () -> ground.letters.again(waiting)))
        .isInstanceOf(NotFound.class);
  }

  private UUID again(UUID id) {
    return ground.community.as(ground.community.clerk, () -> ground.letters.again(id));
  }
}
