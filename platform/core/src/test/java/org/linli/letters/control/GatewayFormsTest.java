package org.linli.letters.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.letters.Ground;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterSettings;
import org.linli.letters.entity.LetterSettings.GatewayAddress;
import org.linli.letters.entity.LetterState;
import org.linli.packs.PackFault;

/** How gateways are described, and that a new one needs no code. */
class GatewayFormsTest {

  private static final String FORM =
      """
      version: 1
      gateways:
        - id: xml-sms
          channel: SMS
          method: PUT
          contentType: text/xml; charset=utf-8
          headers: {X-Who: "{account}"}
          body: "<sms id='{id}'><to>{to}</to><say>{text}</say></sms>"
          signature: {algorithm: HmacSHA512, over: "{body}", header: Sign, encoding: BASE64}
          answer: {state: /a/ok, taken: ["true"], never: [gone], reason: /a/why}
      """;

  @TempDir private Path folder;

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("own.yaml"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theDeliveredFormsAreSound() {
    var forms = GatewayForms.delivered();
    assertThat(forms.of("json-sms", Channel.SMS).receipt()).isPresent();
    assertThat(forms.of("form-sms", Channel.SMS).setting()).isEqualTo(Template.Setting.FORM);
    assertThat(forms.of("json-wechat", Channel.WECHAT).receipt()).isPresent();
  }

  @Test
  void aGatewayThatACityDescribesIsSpokenToAsItSays() {
    try (var gateway = new GatewayForTests("{\"a\":{\"ok\":true}}")) {
      var ground =
          new Ground(
              folder,
              Map.of(Channel.SMS, new GatewayAddress("xml-sms", gateway.url("/x?y=1"), "city")),
              null,
              file(FORM));
      ground.post(LetterKind.MATTER, "M<1>", ground.resident("13800138000"));
      ground.send();
      var asked = gateway.asked.getFirst();
      assertThat(asked.method() + " " + asked.path()).isEqualTo("PUT /x?y=1");
      assertThat(asked.header("X-Who")).isEqualTo("city");
      assertThat(asked.body()).contains("<to>13800138000</to>", "M&lt;1&gt;");
      assertThat(asked.header("Sign")).hasSize(88);
      assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
    }
  }

  @Test
  void aFormGatewayIsSpokenToInItsOwnWords() {
    try (var gateway = new GatewayForTests("{\"result\":\"00\"}")) {
      var ground =
          new Ground(
              folder,
              Map.of(Channel.SMS, new GatewayAddress("form-sms", gateway.url("/"), "a&b")),
              null);
      ground.post(LetterKind.MATTER, "M-1", ground.resident("+8613800138000"));
      ground.send();
      assertThat(gateway.asked.getFirst().body())
          .startsWith("account=a%26b&ts=")
          .contains("&mobile=%2B8613800138000&content=%E3%80%90");
      assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: xml-sms | id: X | X: id",
        "channel: SMS | channel: MAIL | e-mail goes by its own protocol",
        "<say>{text}</say> | {secret} | body has words that nobody knows: [id, secret, to]",
        "<to>{to}</to> | - | body has to name {id} and {to}",
        "X-Who: | 'X Who': | header X Who",
        "over: \"{body}\" | over: \"{text}\" | signature",
        "state: /a/ok | state: a | answer",
      })
  void aFormThatIsNotSoundIsToldWithItsLineAndReason(String good, String bad, String reason) {
    assertThatThrownBy(
            () -> new GatewayForms().add("own.yaml", FORM.replace(good.strip(), bad.strip())))
        .isInstanceOfSatisfying(
            PackFault.class,
            fault -> {
              assertThat(fault.line()).isEqualTo(3);
              assertThat(fault.reason()).endsWith(reason);
            });
  }

  @Test
  void aFormThatStandsTwiceOrHasUnknownWordsIsRefused() {
    var twice = FORM + FORM.substring(FORM.indexOf("  - id"));
    assertThatThrownBy(() -> new GatewayForms().add("own.yaml", twice))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("stands twice");
    assertThatThrownBy(() -> new GatewayForms().add("own.yaml", FORM.replace("method:", "verb:")))
        .isInstanceOf(PackFault.class);
  }

  @Test
  void receiptsThatNobodySignsAreNoForm() {
    var unsigned =
        FORM
            + """
                receipt: {id: /id, state: /s, delivered: [d], failed: [f],
                  signature: {algorithm: HmacSHA256, over: "{account}", header: S, encoding: HEX}}
            """
                .indent(4);
    assertThatThrownBy(() -> new GatewayForms().add("own.yaml", unsigned))
        .isInstanceOf(PackFault.class);
  }

  @Test
  void aCityThatNamesAFormThatIsNoneOrHasNoSecretDoesNotStart() {
    var unknown = settings("nobody", folder);
    assertThatThrownBy(() -> new Carriers(unknown, InstantSource.system()))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("no form nobody of SMS");
    var secretless = settings("json-sms", folder.resolve("none"));
    assertThatThrownBy(() -> new Carriers(secretless, InstantSource.system()))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("no secret of SMS");
  }

  private static LetterSettings settings(String form, Path secrets) {
    return new LetterSettings(
        Map.of(Channel.SMS, new GatewayAddress(form, "http://127.0.0.1:9/", "")),
        Optional.empty(),
        secrets,
        Optional.empty());
  }
}
