package org.linli.letters.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterSettings;
import org.linli.letters.entity.LetterSettings.GatewayAddress;
import org.linli.letters.entity.LetterSettings.MailServer;
import org.linli.letters.entity.LetterSettings.Security;
import org.linli.letters.entity.QuietHours;
import org.linli.tenancy.entity.CityTime;

/** Hours, pauses, masks and the city's own settings. */
class SmallPartsTest {

  @ParameterizedTest
  @CsvSource({
    "22:00, 07:00, 2026-11-23T21:59, ",
    "22:00, 07:00, 2026-11-23T22:00, 2026-11-24T07:00",
    "22:00, 07:00, 2026-11-24T06:59, 2026-11-24T07:00",
    "22:00, 07:00, 2026-11-24T07:00, ",
    "12:00, 14:00, 2026-11-24T13:00, 2026-11-24T14:00",
    "12:00, 14:00, 2026-11-24T14:00, ",
    "08:00, 08:00, 2026-11-24T08:00, ",
  })
  void quietHoursLastOverMidnightAndEndOnTheMinute(
      LocalTime from, LocalTime until, java.time.LocalDateTime now, java.time.LocalDateTime end) {
    assertThat(new QuietHours(from, until).lastingUntil(instant(now)))
        .isEqualTo(Optional.ofNullable(end).map(SmallPartsTest::instant));
  }

  private static Instant instant(java.time.LocalDateTime time) {
    return time.atZone(CityTime.ZONE).toInstant();
  }

  @Test
  void pausesDoubleUpToAnHour() {
    var pauses = new ArrayList<Duration>();
    for (int attempts = 0; attempts < Backoff.MOST_ATTEMPTS; attempts++) {
      pauses.add(Backoff.after(attempts));
    }
    assertThat(pauses.getFirst()).isEqualTo(Duration.ofSeconds(30));
    assertThat(pauses.get(3)).isEqualTo(Duration.ofMinutes(4));
    assertThat(pauses.getLast()).isEqualTo(Duration.ofHours(1));
    assertThat(Backoff.isOver(10)).isFalse();
    assertThat(Backoff.isOver(11)).isTrue();
  }

  @Test
  void ofAnAddressLittleIsShown() {
    assertThat(Shown.of(Channel.SMS, "13800138000")).isEqualTo("138****8000");
    assertThat(Shown.of(Channel.SMS, "123456")).isEqualTo("12****3456");
    assertThat(Shown.of(Channel.MAIL, "li@b.cn")).isEqualTo("l***@b.cn");
    assertThat(Shown.of(Channel.WECHAT, "oABCDEFGHIJ")).isEqualTo("oABC****");
  }

  @Test
  void theCitysConfigurationNamesItsGateways() {
    var said =
        Map.of(
            "linli.letters.sms.url", "https://sms.city.cn/send",
            "linli.letters.sms.account", "city",
            "linli.letters.wechat.url", "https://wx.city.cn/",
            "linli.letters.wechat.form", "own",
            "linli.letters.mail.host", "mail.city.cn",
            "linli.letters.mail.security", "TLS",
            "linli.letters.mail.port", "465",
            "linli.home", "/var/linli");
    var settings = LetterSettings.of(name -> Optional.ofNullable(said.get(name)));
    assertThat(settings.gateways())
        .containsEntry(
            Channel.SMS, new GatewayAddress("json-sms", "https://sms.city.cn/send", "city"))
        .containsEntry(Channel.WECHAT, new GatewayAddress("own", "https://wx.city.cn/", ""));
    assertThat(settings.mail())
        .contains(new MailServer("mail.city.cn", 465, "linli@mail.city.cn", null, Security.TLS));
    assertThat(settings.secrets()).isEqualTo(Path.of("/var/linli/secrets/letters"));
    assertThat(settings.secret(Channel.SMS)).isEmpty();
    var none = LetterSettings.of(name -> Optional.empty());
    assertThat(none.gateways()).isEmpty();
    assertThat(none.mail()).isEmpty();
  }

  @Test
  void aTextThatIsFilledInCannotBreakOut() {
    var template = new Template("{\"a\":\"{to}\",\"b\":{id}}");
    assertThat(template.words()).containsExactly("id", "to");
    var values = Map.of("to", "x\",\"y\":\"{id}", "id", "$1\\");
    assertThat(template.filled(values, Template.Setting.JSON))
        .isEqualTo("{\"a\":\"x\\\",\\\"y\\\":\\\"{id}\",\"b\":$1\\\\}");
    assertThat(new Template("{to}").filled(values, Template.Setting.FORM))
        .isEqualTo("x%22%2C%22y%22%3A%22%7Bid%7D");
    assertThat(new Template("{none}").filled(values, Template.Setting.PLAIN)).isEmpty();
  }
}
