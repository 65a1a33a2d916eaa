package org.linli.networks.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.devices.boundary.DeviceModels;
import org.linli.feeds.boundary.BatchTooLarge;
import org.linli.feeds.boundary.Unreadable;
import org.linli.networks.entity.FormTime;
import org.linli.networks.entity.FormValue;
import org.linli.networks.entity.MessageForm;
import org.linli.packs.PackFault;
import org.linli.packs.Text;
import org.linli.testing.Requirement;

/** Messages in makers' forms become the platform's. */
class FormReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
  private static final DeviceModels MODELS = new DeviceModels();
  private final Forms forms = Forms.delivered(MODELS);

  private static JsonNode read(MessageForm form, String message) {
    try {
      return new ObjectMapper()
          .readTree(FormReader.read(form, message.getBytes(StandardCharsets.UTF_8), NOW));
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private MessageForm form(String id) {
    return forms.all().stream().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
  }

  /** Each delivered form, with a message as its maker's device sends it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "soil-lora|00EAFFCE012C5A|{\"moisture\":23.4,\"temperature\":-5.0,\"conductivity\":300,\"battery\":90}",
        "bin-nbiot|55FA000163|{\"fill\":85,\"temperature\":25.0,\"smoke\":1,\"battery\":99}",
        "water-meter-cjt188|{\"time\":1795323600,\"data\":{\"total\":1234567,\"rate\":250,\"kpa\":350}}|{\"volume\":1234.567,\"flow\":0.250,\"pressure\":0.350}",
        "tag-nearfield|{\"t\":1795323600000,\"rd\":7,\"rssi\":-61,\"mv\":\"yes\"}|{\"reader\":7,\"signal\":-61,\"moving\":1}",
        "terminal-multimodal|{\"frame\":{\"at\":1795323600000},\"vision\":{\"people\":3,\"vehicles\":1,\"robots\":0},\"radar\":{\"nearestCm\":350},\"audio\":{\"level\":52.5},\"thermal\":{\"max\":36.4}}|{\"people\":3,\"vehicles\":1,\"robots\":0,\"nearest\":3.50,\"sound\":52.5,\"temperature\":36.4}"
      })
  @Requirement({"000-7.2.a.3-1", "003-4.1.1"})
  void aMakersMessageBecomesThePrescribedForm(String id, String message, String values)
      throws Exception {
    var form = form(id);
    var ours = read(form, message);
    assertThat(ours.path("values")).hasSameSizeAs(form.values().keySet());
    var wanted = new ObjectMapper().readTree(values);
    for (var metric : form.values().keySet()) {
      assertThat(ours.path("values").path(metric).decimalValue())
          .as(metric)
          .isEqualByComparingTo(wanted.path(metric).decimalValue());
      assertThat(
              MODELS
                  .get(form.model())
                  .metrics()
                  .get(metric)
                  .takes(ours.path("values").path(metric).asDouble()))
          .as(metric)
          .isTrue();
    }
    assertThat(ours.path("ts").asLong())
        .isEqualTo(form.time() == null ? NOW.toEpochMilli() : 1795323600000L);
  }

  @Test
  void unitsOfElsewhereAreTurnedIntoOurs() {
    var message =
        "{\"observed\":\"2026-11-22T13:00:00+08:00\",\"air\":{\"pm25\":18},"
            + "\"weather\":{\"fahrenheit\":68,\"windKmh\":18}}";
    var ours = read(form("station-wifi"), message);
    assertThat(ours.path("ts").asLong()).isEqualTo(NOW.toEpochMilli());
    assertThat(ours.path("values").path("temperature").asDouble())
        .isCloseTo(20, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(ours.path("values").path("windSpeed").asDouble())
        .isCloseTo(5, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(ours.path("values").has("humidity")).as("it said none").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zz", "0", "00EAFF x"})
  void whatIsNoHexadecimalIsRefused(String message) {
    assertThatThrownBy(() -> read(form("soil-lora"), message)).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"time\":1795323600}",
        "{\"data\":{\"total\":1}}",
        "{\"time\":\"noon\",\"data\":{\"total\":1}}",
        "{\"time\":1795323600,\"data\":{\"total\":\"much\"}}"
      })
  void whatIsNotOfTheFormIsRefusedWithItsReason(String message) {
    assertThatThrownBy(() -> read(form("water-meter-cjt188"), message))
        .isInstanceOfSatisfying(
            Unreadable.class, refused -> assertThat(refused.arguments()).isNotEmpty());
  }

  @Test
  void aFormThatSpeaksOfWhatIsNotThereStopsTheStart() {
    var value = new FormValue("/x", null, null, null, null, null, BigDecimal.TEN, null, null);
    var good = made("soil-sensor", Map.of("moisture", value));
    assertThat(Forms.of(new Forms.Pack(List.of(good)), MODELS).all()).hasSize(1);
    for (var wrong :
        List.of(
            List.of(good, good),
            List.of(made("perpetuum", Map.of("moisture", value))),
            List.of(made("soil-sensor", Map.of("motion", value))))) {
      assertThatThrownBy(() -> Forms.of(new Forms.Pack(wrong), MODELS))
          .isInstanceOf(PackFault.class);
    }
    assertThatThrownBy(() -> made("soil-sensor", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FormValue(null, 0, 8, null, null, null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FormTime(null, FormTime.Unit.ISO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MessageForm made(String model, Map<String, FormValue> values) {
    return new MessageForm(
        "probe", model, new Text("试", "probe"), MessageForm.Encoding.JSON, null, values);
  }

  @Test
  void aGatewaysMessageNamesEachChild() {
    var read =
        GatewayReader.read(
            body(
                "{\"children\":[{\"device\":\"A\",\"readings\":[{\"ts\":1}]},"
                    + "{\"device\":\"B\",\"form\":\"soil-lora\",\"message\":\"00EA\"}]}"));
    assertThat(read).extracting(GatewayReader.Child::device).containsExactly("A", "B");
    assertThat(read).extracting(GatewayReader.Child::form).containsExactly(null, "soil-lora");
    for (var wrong :
        List.of("{", "{}", "{\"children\":[]}", "{\"children\":[{\"device\":\"A\"}]}", "[1]")) {
      assertThatThrownBy(() -> GatewayReader.read(body(wrong))).isInstanceOf(Unreadable.class);
    }
    var many = "{\"device\":\"A\",\"readings\":[]},".repeat(501);
    assertThatThrownBy(
            () ->
                GatewayReader.read(
                    body("{\"children\":[" + many.substring(0, many.length() - 1) + "]}")))
        .isInstanceOf(BatchTooLarge.class);
  }

  private static byte[] body(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
