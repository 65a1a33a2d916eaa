package org.linli.health.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.health.entity.Setting;

/** Settings are told with their sources, and what is secret by its name alone. */
class SettingsInForceTest {

  /** A source of settings that is written down here. */
  private record Written(String name, int ordinal, Map<String, String> properties)
      implements ConfigSource {

    @Override
    public Set<String> getPropertyNames() {
      return properties.keySet();
    }

    @Override
    public String getValue(String property) {
      return properties.get(property);
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public int getOrdinal() {
      return ordinal;
    }
  }

  private static Setting one(String name, String value) {
    return SettingsInForce.of(List.of(new Written("here", 100, Map.of(name, value)))).getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LINLI_DB_PASSWORD",
        "linli.mail.password",
        "LINLI_SEAL",
        "LINLI_API_TOKEN",
        "LINLI_CLIENT_SECRET",
        "LINLI_ROOT_KEY",
        "LINLI_PASS_PHRASE",
        "linli.keys"
      })
  void whatSoundsLikeASecretIsNeverShown(String name) {
    var setting = one(name, "geheim");
    assertThat(setting.secret()).isTrue();
    assertThat(setting.value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LINLI_KEY_FILE", "LINLI_TRUST_STORE", "LINLI_SECRET_PATH", "LINLI_ROLES"})
  void whereASecretLiesIsShown(String name) {
    var setting = one(name, "/secrets/linli");
    assertThat(setting.secret()).isFalse();
    assertThat(setting.value()).isEqualTo("/secrets/linli");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db/linli?user=x&password=geheim&ssl=true, password",
    "jdbc:postgresql://db/linli?PASSWORD=geheim, PASSWORD",
    "pulsar+ssl://linli:geheim@broker:6651, linli:",
    "https://store/bucket?accessKey=geheim&x=1, Key",
    "https://store/bucket?client_secret=geheim, secret",
    "https://broker/?token=geheim, token"
  })
  void aSecretInsideOfAnAddressIsCutOut(String address, String word) {
    assertThat(address).containsIgnoringCase(word);
    assertThat(one("LINLI_ADDRESS", address).value()).doesNotContain("geheim").contains("…");
  }

  @Test
  void anAddressWithoutASecretStaysWhole() {
    var address = "jdbc:postgresql://db:5432/linli?ssl=true&user=linli_app";
    assertThat(one("LINLI_ADDRESS", address).value()).isEqualTo(address);
  }

  @Test
  void theSourceWithTheHighestNumberHoldsWhateverItsPlace() {
    var file = new Written("file", 100, Map.of("linli.roles", "ui"));
    var environment = new Written("environment", 300, Map.of("LINLI_ROLES", "api"));
    for (var sources : List.of(List.of(file, environment), List.of(environment, file))) {
      assertThat(SettingsInForce.of(List.<ConfigSource>copyOf(sources)))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.value()).isEqualTo("api");
                assertThat(one.source()).isEqualTo("environment");
                assertThat(one.ordinal()).isEqualTo(300);
              });
    }
  }

  @Test
  void whatASourceNamesWithoutAValueDoesNotHideWhatHolds() {
    var empty = new HashMap<String, String>();
    empty.put("LINLI_ROLES", null);
    var sources =
        List.<ConfigSource>of(
            new Written("above", 400, empty),
            new Written("below", 100, Map.of("LINLI_ROLES", "jobs")));
    assertThat(SettingsInForce.of(sources).getFirst().source()).isEqualTo("below");
  }

  @Test
  void whatIsNotOursIsNotShown() {
    assertThat(
            SettingsInForce.of(
                List.of(
                    new Written(
                        "environment", 300, Map.of("PATH", "/bin", "USER", "linli", "x.y", "1")))))
        .isEmpty();
  }
}
