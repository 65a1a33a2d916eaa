package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.MetricType;
import org.linli.feeds.entity.Limits;
import org.linli.testing.Requirement;

/**
 * Each device model of the packs with a message as its device sends it: read, checked, stored; and
 * with wrong ones, which are put aside with their reason.
 */
class EveryModelTest {

  private static final DeviceModels MODELS = new DeviceModels();

  private final FeedGround ground = new FeedGround("990318001001");
  private final Intake intake = ground.server();

  static Stream<String> models() {
    return MODELS.all().stream().map(DeviceModel::model);
  }

  private void send(DeviceId device, String model, String body) {
    var readings = BodyReader.read(body.getBytes(StandardCharsets.UTF_8), Limits.READINGS);
    intake.take(
        List.of(
            ground.delivery(
                device, model, System.currentTimeMillis(), readings.toArray(SentReading[]::new))));
  }

  private static String message(Map<String, ?> values) {
    return values.entrySet().stream()
        .map(value -> "\"" + value.getKey() + "\":" + value.getValue())
        .collect(Collectors.joining(",", "{\"ts\":\"" + Instant.now() + "\",\"values\":{", "}}"));
  }

  private List<String> reasons(DeviceId device) {
    return Stream.of("out-of-range", "unknown-metric", "wrong-type", "unknown-state")
        .filter(
            reason ->
                ground.count(
                        "select count(*) from dead_letter where device = ? and reason = ?",
                        device.toString(),
                        reason)
                    > 0)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  @Requirement({"000-6.2.e.1-1", "002-3.1.1.1", "002-3.1.3.2"})
  void whatItsDeviceSendsIsReadCheckedAndStored(String id) {
    var model = MODELS.get(id);
    var device = ground.device(id);
    assertThat(model.sample())
        .as("a message of each metric")
        .containsOnlyKeys(model.metrics().keySet());
    send(device, id, message(model.sample()));
    assertThat(ground.points(device)).isEqualTo(model.sample().size());
    model
        .sample()
        .forEach((metric, value) -> assertThat(ground.latest(device, metric)).isEqualTo(value));
    assertThat(reasons(device)).isEmpty();
    assertThat(ground.announcedOf(AlarmRaised.class)).as("all is well in the sample").isZero();
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatItsDeviceCannotSendIsPutAsideWithItsReason(String id) {
    var model = MODELS.get(id);
    var device = ground.device(id);
    send(device, id, message(Map.of("perpetuum", 1)));
    assertThat(reasons(device)).containsExactly("unknown-metric");
    model.metrics().entrySet().stream()
        .filter(metric -> metric.getValue().type() != MetricType.FLAG)
        .forEach(metric -> send(device, id, message(Map.of(metric.getKey(), "\"much\""))));
    assertThat(reasons(device)).contains("wrong-type");
    model.metrics().entrySet().stream()
        .filter(metric -> metric.getValue().max() != null)
        .forEach(
            metric ->
                send(device, id, message(Map.of(metric.getKey(), metric.getValue().max() + 1))));
    if (model.metrics().values().stream().anyMatch(metric -> metric.max() != null)) {
      assertThat(
              ground.count(
                  "select count(*) from reading_doubt where device_id = ?", device.value()))
          .as("out of range: kept, and reviewed before it counts")
          .isPositive();
    }
    assertThat(ground.points(device)).isZero();
  }

  @Test
  void everyModelTellsItsLayerHowItIsLinkedAndWhatItMaySend() {
    for (var model : MODELS.all()) {
      assertThat(model.fit().layer()).as(model.model()).isNotNull();
      assertThat(model.fit().links()).as(model.model()).isNotEmpty();
      assertThat(model.sample()).as(model.model()).isNotEmpty();
      assertThat(models()).containsAll(model.fit().carries());
    }
  }
}
