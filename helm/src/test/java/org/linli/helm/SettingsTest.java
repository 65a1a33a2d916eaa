package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manuals promise can be set, a cluster's values set. */
class SettingsTest {

  private static final Path MANUALS = Path.of("../docs").toAbsolutePath().normalize();
  private static final Pattern SETTING = Pattern.compile("\\bLINLI_[A-Z0-9]+(_[A-Z0-9]+)*\\b");

  /** What has no value, and why. */
  private static final Map<String, String> NOT_FOR_CLUSTERS =
      Map.ofEntries(
          Map.entry("LINLI_PORT", "the first port of ./linli up on one machine"),
          Map.entry("LINLI_BUILD", "of building an image, not of running one"),
          Map.entry("LINLI_VERSION", "the image says it"),
          Map.entry("LINLI_LOGS", "pods write to their console; a gatherer of logs searches them"),
          Map.entry("LINLI_MASTER_KEY", "keys are files of a Secret, never words of a pod"),
          Map.entry("LINLI_DB_PASSWORD", "a file of a Secret: LINLI_DB_PASSWORD_FILE"),
          Map.entry("LINLI_PULSAR_TOKEN", "a file of a Secret: LINLI_PULSAR_TOKEN_FILE"),
          Map.entry("LINLI_PULSAR_KEY", "a file of a Secret: LINLI_PULSAR_KEY_FILE"),
          Map.entry("LINLI_TLS_CERTIFICATE", "TLS ends at the ingress"),
          Map.entry("LINLI_SHOWCASE", "the word of before; clusters say city.filling"),
          Map.entry("LINLI_WEAKNESSES", "of the build and of ./linli parts, not of a server"),
          Map.entry("LINLI_TLS_KEY", "TLS ends at the ingress"),
          Map.entry("LINLI_TLS_HOST", "TLS ends at the ingress"),
          Map.entry("LINLI_TLS_PORT", "TLS ends at the ingress"),
          Map.entry("LINLI_OPS_TLS_PORT", "TLS ends at the ingress"),
          Map.entry("LINLI_TLS_STORE", "TLS ends at the ingress"),
          Map.entry("LINLI_TLS_PASSWORD", "TLS ends at the ingress"),
          Map.entry("LINLI_TLS_STAY", "a header of the ingress"),
          Map.entry("LINLI_TLS_LOOK", "of one machine, which looks at its own files"),
          Map.entry("LINLI_MQTT_DEVICE_LINES", "as delivered"),
          Map.entry("LINLI_MQTT_LINE_WAITING", "as delivered; tied to the door's memory"),
          Map.entry("LINLI_MQTT_WAITING", "as delivered; tied to the door's memory"),
          Map.entry("LINLI_MQTT_PACKET_BYTES", "as delivered; tied to the door's memory"),
          Map.entry("LINLI_MQTT_TENANT_LINES", "as delivered"),
          Map.entry("LINLI_SIP_ALARM_SECONDS", "as delivered"),
          Map.entry("LINLI_SIP_ALGORITHMS", "as delivered"),
          Map.entry("LINLI_SIP_DEVICES", "as delivered; tied to the door's memory"),
          Map.entry("LINLI_SIP_KEEPALIVE_SECONDS", "as delivered"));

  private static final String ALL =
      """
      city: {divisions: {configMap: cities}, folder: {configMap: yunze}}
      broker:
        token: {secret: broker-pass, key: ours}
        signing: {secret: broker-signing, key: hs256}
        partners: pulsar+ssl://feeds.example.city:6651
      secondFactor: {required: [city]}
      database: {roomBytes: 2199023255552}
      crypto: {suite: INTERNATIONAL}
      feeds: {devicePerSecond: 5, deviceBurst: 50, tenantPerSecond: 200, tenantBurst: 2000}
      doors: {sip: {enabled: true}}
      backup: {enabled: true, bucket: {endpoint: "https://s3.example.city", lockDays: 7}}
      certificates: {watched: ["db.example.city:26257", "pulsar.example.city:6651"]}
      evidence: {address: "https://linli.example.city"}
      probe:
        device: 0198a7c2-1111-7222-8333-944455556666
        community: "510107001001"
        metric: smoke
        door: https://linli.example.city/api/v1/feeds/
        secret: probe
        key: of-device
      letters:
        secret: gateways
        sms: {url: "https://sms.example.city/send", form: json-sms, account: city}
        wechat: {url: "https://wx.example.city/send", account: T1}
        mail: {host: mail.example.city, port: 465, from: linli@example.city, user: linli, security: TLS}
        forms: {configMap: forms, key: ours.yaml}
      """;

  @TempDir private Path folder;

  private static Map<String, String> said(JsonNode workload) {
    var all = new TreeMap<String, String>();
    Chart.pod(workload)
        .path("containers")
        .forEach(
            container ->
                container
                    .path("env")
                    .forEach(
                        one -> all.put(one.path("name").asText(), one.path("value").asText())));
    return all;
  }

  private JsonNode server(String values) {
    return Chart.workloads(Chart.renderWith(folder, values)).stream()
        .filter(document -> Chart.name(document).equals("Deployment/linli-all"))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> promised() throws IOException {
    var all = new TreeSet<String>();
    for (var manual : List.of("operations.md", "cluster.md")) {
      SETTING
          .matcher(Files.readString(MANUALS.resolve(manual)).replaceAll("LINLI_\\w*…", ""))
          .results()
          .forEach(hit -> all.add(hit.group()));
    }
    return all;
  }

  @Test
  void everySettingOfTheManualsHasAValueOrAReasonWhyNot() throws IOException {
    var set =
        Chart.workloads(Chart.renderWith(folder, ALL)).stream()
            .flatMap(workload -> said(workload).keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    var missing = new TreeSet<>(promised());
    missing.removeAll(set);
    missing.removeAll(NOT_FOR_CLUSTERS.keySet());
    assertThat(missing).isEmpty();
    assertThat(set)
        .as("what is set needs no excuse")
        .doesNotContainAnyElementsOf(NOT_FOR_CLUSTERS.keySet());
  }

  @Test
  void whatIsSaidReachesTheServer() {
    assertThat(said(server(ALL)))
        .containsEntry("LINLI_CRYPTO_SUITE", "INTERNATIONAL")
        .containsEntry("LINLI_DB_ROOM_BYTES", "2199023255552")
        .containsEntry("LINLI_CERTIFICATES", "db.example.city:26257,pulsar.example.city:6651")
        .containsEntry("LINLI_EVIDENCE_ADDRESS", "https://linli.example.city")
        .containsEntry("LINLI_PROBE_SECRET_FILE", "/run/secrets/linli/probe/secret")
        .containsEntry("LINLI_PROBE_METRIC", "smoke")
        .containsEntry("LINLI_FEEDS_TENANT_PER_SECOND", "200")
        .containsEntry("LINLI_LETTERS_SMS_URL", "https://sms.example.city/send")
        .containsEntry("LINLI_LETTERS_WECHAT_ACCOUNT", "T1")
        .containsEntry("LINLI_LETTERS_MAIL_SECURITY", "TLS")
        .containsEntry("LINLI_LETTERS_FORMS", "/etc/linli-letters/forms.yaml")
        .doesNotContainKey("LINLI_LETTERS_WECHAT_FORM");
  }

  @Test
  void secretsOfGatewaysAndOfTheProbeAreFilesBesideTheKeys() {
    var server = server(ALL);
    var volumes = Chart.pod(server).path("volumes").toString();
    assertThat(volumes)
        .contains("letters/sms", "letters/wechat", "letters/mail", "master.key", "of-device");
    assertThat(Strict.unknownFields(server)).isEmpty();
  }

  @Test
  void withoutAWordNothingIsProbedAndNoLetterLeaves() {
    assertThat(said(server("city: {filling: none}")))
        .containsEntry("LINLI_CRYPTO_SUITE", "SM")
        .containsEntry("LINLI_FEEDS_DEVICE_PER_SECOND", "50")
        .doesNotContainKeys("LINLI_PROBE_DEVICE", "LINLI_CERTIFICATES", "LINLI_EVIDENCE_ADDRESS")
        .allSatisfy((name, value) -> assertThat(name).doesNotStartWith("LINLI_LETTERS_"));
  }

  @ParameterizedTest
  @CsvSource({"true, showcase", "false, none", "city, city"})
  void valuesOfAnEarlierVersionStillSayWhatANewCityIsFilledWith(String filling, String told) {
    assertThat(said(server("city: {filling: " + filling + "}")))
        .containsEntry("LINLI_FILLING", told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "probe: {device: 0198a7c2-1111-7222-8333-944455556666}",
        "probe: {device: thermometer, community: '510107001001', secret: probe}",
        "letters: {sms: {url: 'https://sms.example.city/send'}}",
        "letters: {secret: gateways, sms: {url: 'https://u:geheim@sms.example.city'}}",
        "letters: {mail: {host: mail.example.city, user: linli, password: geheim}}",
        "letters: {mail: {security: SSL}}",
        "city: {filling: both}",
        "crypto: {suite: NONE}",
        "feeds: {tenantPerSecond: 0}",
        "certificates: {watched: ['https://db.example.city']}",
        "evidence: {address: 'http://linli.example.city'}",
        "database: {roomBytes: 2 TB}"
      })
  void whatCannotBeMeantIsRefused(String values) {
    assertThatThrownBy(() -> Chart.renderWith(folder, values))
        .hasMessageContaining("values don't meet the specifications of the schema");
  }
}
