package org.linli.health.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As which device the platform speaks to itself. */
class ProbeSettingsTest {

  @TempDir Path folder;

  private final Map<String, String> said = new HashMap<>();

  private Optional<ProbeSettings> settings() {
    return ProbeSettings.of(name -> Optional.ofNullable(said.get(name)));
  }

  @Test
  void withoutADeviceNothingIsProbed() {
    said.put("linli.probe.community", "510104026017");
    assertThat(settings()).isEmpty();
  }

  @Test
  void theSecretIsReadFromAFileAndTheDoorIsTheServersOwnWhereNoneIsNamed() throws Exception {
    var device = UUID.randomUUID();
    said.put("linli.probe.device", device.toString());
    said.put("linli.probe.community", "510104026017");
    said.put(
        "linli.probe.secret.file",
        Files.writeString(folder.resolve("secret"), "s3cret\n").toString());
    said.put("linli.http.port", "9180");
    assertThat(settings())
        .hasValueSatisfying(
            found -> {
              assertThat(found.device().value()).isEqualTo(device);
              assertThat(found.secret()).isEqualTo("s3cret");
              assertThat(found.door()).hasToString("http://127.0.0.1:9180/api/v1/feeds/");
              assertThat(found.metric()).isEqualTo("temperature");
            });
  }

  @Test
  void aDeviceWithoutItsCommunityIsToldAtTheStart() {
    said.put("linli.probe.device", UUID.randomUUID().toString());
    assertThatThrownBy(this::settings)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("linli.probe.community");
  }
}
