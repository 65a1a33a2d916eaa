package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.Metric;
import org.linli.devices.entity.MetricType;
import org.linli.packs.Text;

class MetricWordsTest {

  private static final Text NAME = new Text("zh", "en");

  private final MetricWords words = new MetricWords(new Speech(Locale.ENGLISH));

  @Test
  void aNumberHasItsUnitAndNoMoreDigitsThanWereMeasured() {
    var metric = new Metric(MetricType.NUMBER, "°C", null, null, 1, null, NAME);
    assertThat(words.say(metric, 21.4567)).isEqualTo("21.5 °C");
  }

  @Test
  void aStateIsSaidInWords() {
    var metric =
        new Metric(
            MetricType.STATE, null, null, null, 0, Map.of(1, new Text("zh", "stopped")), NAME);
    assertThat(words.say(metric, 1)).isEqualTo("stopped");
    assertThat(words.say(metric, 7)).isEqualTo("7");
  }

  @Test
  void aFlagIsYesOrNo() {
    var metric = new Metric(MetricType.FLAG, null, null, null, 0, null, NAME);
    assertThat(words.say(metric, 1)).isEqualTo("yes");
    assertThat(words.say(metric, 0)).isEqualTo("no");
  }
}
