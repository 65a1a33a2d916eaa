package org.linli.video.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.devices.boundary.DeviceModels;
import org.linli.packs.PackFault;

class VideoAlarmsTest {

  private final DeviceModels models = new DeviceModels();
  private final VideoAlarms alarms = new VideoAlarms(models);

  @ParameterizedTest
  @CsvSource({
    "perimeter-camera,5,6,intrusion,1",
    "perimeter-camera,5,5,lineCrossed,1",
    "road-camera,2,1,online,0",
    "road-camera,2,2,shifted,1",
    "video-recorder,2,3,storageFull,1",
    "video-recorder,6,1,storageFault,1",
    "road-camera,6,1,state,2",
    "road-camera,6,,state,2"
  })
  void anAlarmIsAMetricOfTheModel(
      String model, int method, Integer type, String metric, int value) {
    var found = alarms.find(model, method, type).orElseThrow();
    assertThat(found.metric()).isEqualTo(metric);
    assertThat(found.value()).isEqualTo(value);
    assertThat(found.after()).isEqualTo(value == 0 ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"road-camera,5,6", "perimeter-camera,5,99", "perimeter-camera,1,", "none,5,6"})
  void whatTheModelHasNoWordForIsNotUnderstood(String model, int method, Integer type) {
    assertThat(alarms.find(model, method, type)).isEmpty();
  }

  @Test
  void aLineThatNoModelFitsStopsTheDoor(@TempDir Path folder) throws Exception {
    var file = folder.resolve("alarms.yaml");
    Files.writeString(file, "alarms:\n  - {method: 5, type: 1, metric: dancing, value: 1}\n");
    assertThatThrownBy(() -> new VideoAlarms(file.toUri().toURL(), models))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("dancing");
  }
}
