package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private static Alarm alarm(String more) throws NotUnderstood {
    var text = "<Notify><DeviceID>1</DeviceID><AlarmMethod>5</AlarmMethod>" + more + "</Notify>";
    return Alarm.of(Manscdp.read(text.getBytes()), NOW);
  }

  @Test
  void itsTimeIsTheCitysAndThePlatformsWhereItHasNone() throws NotUnderstood {
    assertThat(alarm("<AlarmTime>2026-11-21T20:30:00</AlarmTime>").at())
        .isEqualTo("2026-11-21T12:30:00Z");
    assertThat(alarm("<AlarmTime>yesterday</AlarmTime>").at()).isEqualTo(NOW);
    assertThat(alarm("").at()).isEqualTo(NOW);
  }

  @Test
  void typeAndEndStandInItsInfo() throws NotUnderstood {
    var begins = alarm("<Info><AlarmType>6</AlarmType></Info>");
    assertThat(begins.type()).isEqualTo(6);
    assertThat(begins.over()).isFalse();
    var param = "<AlarmTypeParam><EventType>%d</EventType></AlarmTypeParam>";
    var info = "<Info><AlarmType>6</AlarmType>" + param + "</Info>";
    assertThat(alarm(info.formatted(1)).over()).isFalse();
    assertThat(alarm(info.formatted(2)).over()).isTrue();
    assertThat(alarm("<AlarmType>2</AlarmType>").type()).as("older devices").isEqualTo(2);
    assertThat(alarm("").type()).isNull();
  }

  @Test
  void withoutDeviceOrMethodItIsNone() {
    for (var text : new String[] {"<a/>", "<a><DeviceID>1</DeviceID></a>"}) {
      assertThatThrownBy(() -> Alarm.of(Manscdp.read(text.getBytes()), NOW))
          .isInstanceOf(NotUnderstood.class);
    }
  }

  @Test
  void aReadingOfItIsWhatAllDevicesSend() {
    assertThat(new String(Readings.body(NOW, Map.of("intrusion", 1))))
        .isEqualTo("{\"ts\":1795305600000,\"values\":{\"intrusion\":1}}");
  }
}
