package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.exchange.Ground.pull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.exchange.boundary.FormatRow;
import org.linli.exchange.boundary.Formats;
import org.linli.exchange.control.ChainHash;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.entity.Form;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

/** Which consumer is given its data in which format. */
class FormatsTest {

  private static final Ground GROUND = new Ground("9903");

  private final Formats formats =
      new Formats(
          GROUND.platform.jdbi(),
          GROUND.platform.scopes(),
          new Layouts(GROUND.platform.jdbi(), GROUND.platform.scopes(), Ground.READERS));

  @Test
  @Requirement("000-7.2.e.3-1")
  void aConsumerIsServedInTheFormatOfItsRegistration() {
    var place = new TestCommunity();
    var id = place.alarmCase(place.room, "MAJOR");
    GROUND.wait(Duration.ofSeconds(30));
    var consumer = GROUND.department("format-1");
    GROUND.run(GROUND.bureau, () -> formats.choose(consumer, "urban-management"));
    var caller = GROUND.enter(GROUND.key(consumer));
    var question = pull("cases", place.tenant, Purpose.EMERGENCY, "case", "state", "opened");
    var delivery = GROUND.pull(caller, question);
    assertThat(delivery.form()).isEqualTo(Form.JSON);
    assertThat(new String(delivery.content(), StandardCharsets.UTF_8))
        .contains("\"事件列表\":[{\"事件标识\":\"" + id + "\",\"状态\":\"待派\"");
    assertThat(delivery.transfer().digest())
        .as("the log speaks of what left")
        .isEqualTo(ChainHash.of(delivery.content()));
    assertThat(delivery.transfer().fields()).isEqualTo("case,state,opened");
    var alarms = GROUND.pull(caller, pull("alarms", place.tenant, Purpose.EMERGENCY, "alarm"));
    assertThat(new String(alarms.content(), StandardCharsets.UTF_8))
        .as("what the format does not speak of")
        .contains("\"rows\":[{\"alarm\"");
  }

  @Test
  void theFormatsFormTakesTheUpperHand() {
    var place = new TestCommunity();
    place.alarmCase(place.room, "MAJOR");
    GROUND.wait(Duration.ofSeconds(30));
    var consumer = GROUND.department("format-2");
    GROUND.run(GROUND.bureau, () -> formats.choose(consumer, "emergency-command"));
    var caller = GROUND.enter(GROUND.key(consumer));
    var delivery =
        GROUND.pull(caller, pull("alarms", place.tenant, Purpose.EMERGENCY, "alarm", "severity"));
    assertThat(delivery.form()).isEqualTo(Form.XML);
    assertThat(new String(delivery.content(), StandardCharsets.UTF_8)).contains("<GJDJ>2</GJDJ>");
  }

  @Test
  void theBureauChoosesAndTakesBack() {
    var consumer = GROUND.department("format-3");
    assertThat(GROUND.platform.<String>as(GROUND.bureau, () -> formats.of(consumer))).isNull();
    GROUND.run(GROUND.bureau, () -> formats.choose(consumer, "device-register"));
    assertThat(GROUND.platform.as(GROUND.bureau, () -> formats.of(consumer)))
        .isEqualTo("device-register");
    GROUND.run(GROUND.bureau, () -> formats.choose(consumer, null));
    assertThat(GROUND.platform.<String>as(GROUND.bureau, () -> formats.of(consumer))).isNull();
    assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> formats.choose(consumer, "none")))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void nobodyChoosesForAnothersConsumer() {
    var consumer = GROUND.department("format-4");
    var elsewhere = GROUND.platform.caller(Tier.CITY, "9958", null, null, "*");
    for (var id : new UUID[] {consumer, UUID.randomUUID()}) {
      assertThatThrownBy(() -> GROUND.run(elsewhere, () -> formats.choose(id, null)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> GROUND.platform.as(elsewhere, () -> formats.of(id)))
          .isInstanceOf(NotFound.class);
    }
    assertThat(GROUND.platform.as(GROUND.bureau, formats::list))
        .extracting(FormatRow::id)
        .contains("emergency-command");
  }
}
