package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may write, and what is refused before anything reaches a cluster. */
class ValuesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Slips of the pen.
        "servers: {all: {replica: 3}}",
        "serverz: {}",
        "servers: {all: {replicas: two}}",
        "servers: {all: {replicas: -1}}",
        "servers: {all: {replicas: 100000}}",
        "servers: {all: {roles: []}}",
        "servers: {all: {roles: [ui, feed]}}",
        "servers: {all: {heapMegabytes: 64}}",
        "servers: {all: {resources: {limits: {memory: lots}}}}",
        "database: {pool: 100000}",
        "files: {size: 10 gigabytes}",
        "broker: {partitions: 0}",
        "broker: {token: {value: eyJhbGciOiJIUzI1NiJ9}}",
        "broker: {partners: 'http://broker'}",
        // Secrets where everybody reads them.
        "database: {password: geheim}",
        "database: {url: 'jdbc:postgresql://db/linli?user=linli_owner&password=geheim'}",
        "database: {url: 'jdbc:postgresql://linli:geheim@db/linli'}",
        "keys: {master: 00ff}",
        "keys: {secret: 'Not A Name'}",
        // What would widen the ways in.
        "ingress: {host: '*'}",
        "ingress: {host: 'linli.example.city\\n  - evil'}",
        "ingress: {console: {from: ['0.0.0.0/0']}}",
        "ingress: {console: {from: []}}",
        "network: {database: {cidrs: ['anywhere']}}",
        "ingress: {annotations: {'a b': c}}",
        // What would run something else.
        "image: {server: {tag: latest}}",
        "image: {server: {repository: 'linli/server; rm -rf /'}}",
        "image: {server: {digest: 'sha256:short'}}",
        "image: {registry: 'http://registry.example.city/'}",
        "image: {pullPolicy: Sometimes}",
        "servers: {all: {privileged: true}}",
        "servers: {mqtt: {enabled: true}}",
        "securityContext: {runAsUser: 0}",
        "extraEnv: [{name: A, value: b}]",
        "database: {url: 'jdbc:mysql://db/linli'}",
        "database: {user: \"linli'; drop role\"}",
        "broker: {web: 'file:///etc/passwd'}",
        "doors: {sip: {server: '1'}}",
        "city: {timeZone: '$(date)'}",
        "secondFactor: {required: {city: true}}",
        "secondFactor: {required: '$(city)'}",
        "tolerations: [{effect: Whatever}]"
      })
  void whatTheSchemaDoesNotKnowIsRefused(String values) {
    assertThatThrownBy(() -> Chart.renderWith(folder, values))
        .hasMessageContaining("values don't meet the specifications of the schema");
  }

  /** A list and words by commas mean the same, and nothing is demanded where nobody said so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "secondFactor: {required: [city, ops]}",
        "secondFactor: {required: 'city,ops'}",
        "secondFactor:\n  required:\n    - city\n    - ops\n"
      })
  void ofWhomASecondFactorIsDemandedReachesEveryServer(String values) {
    assertThat(demands(Chart.renderWith(folder, values))).isNotEmpty().containsOnly("city,ops");
    assertThat(demands(Chart.render("values.yaml"))).isEmpty();
  }

  private static List<String> demands(List<JsonNode> documents) {
    return documents.stream()
        .filter(document -> document.path("kind").asText().equals("Deployment"))
        .flatMap(document -> document.findParents("name").stream())
        .filter(named -> named.path("name").asText().equals("LINLI_SECOND_FACTOR_REQUIRED"))
        .map(named -> named.path("value").asText())
        .toList();
  }

  @Test
  void addressesOutsideTheClusterTakeThePlaceOfTheNeighbours() {
    var documents =
        Chart.renderWith(
            folder,
            """
            database:
              url: jdbc:postgresql://10.2.0.5:26257,10.2.0.6:26257/linli?sslmode=verify-full&sslrootcert=/run/secrets/linli/authority/ca.crt
              authority: {secret: city-ca}
            broker: {url: 'pulsar+ssl://pulsar.example.city:6651', web: 'https://pulsar.example.city:8443'}
            network:
              database: {port: 26257, cidrs: [10.2.0.0/24]}
              broker: {ports: [6651, 8443], cidrs: [10.3.0.0/24]}
            """);
    var all = documents.toString();
    assertThat(all).contains("city-ca", "10.2.0.0/24", "10.3.0.0/24", "sslmode=verify-full");
    assertThat(documents)
        .filteredOn(document -> document.at("/spec/template").isObject())
        .allSatisfy(
            workload ->
                assertThat(Chart.pod(workload).path("volumes").toString()).contains("city-ca"));
  }

  @Test
  void aGroupOfServersOfTheOperatorsOwnNeedsNoNewTemplate() {
    var documents =
        Chart.renderWith(
            folder,
            """
            servers:
              night:
                enabled: true
                roles: [jobs, feeds]
                replicas: 1
                lanes: 2
                heapMegabytes: 512
                resources: {requests: {cpu: 100m, memory: 1Gi}, limits: {cpu: "1", memory: 1Gi}}
                autoscaling: {enabled: false, min: 2, max: 2, cpuPercent: 70}
            """);
    assertThat(documents)
        .filteredOn(document -> Chart.name(document).equals("Deployment/linli-night"))
        .singleElement()
        .satisfies(night -> assertThat(Strict.unknownFields(night)).isEmpty());
  }

  @Test
  void aBrokerThatAsksIsShownATokenAndOnlyServersMakeTokensForPartners() {
    var documents =
        Chart.renderWith(
            folder,
            """
            broker:
              token: {secret: broker-pass, key: ours}
              signing: {secret: broker-signing, key: hs256}
              partners: pulsar+ssl://feeds.example.city:6651
            """);
    assertThat(documents)
        .filteredOn(document -> "Deployment".equals(document.path("kind").asText()))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            part -> {
              assertThat(part.toString())
                  .contains(
                      "\"LINLI_PULSAR_TOKEN_FILE\",\"value\":\"/run/secrets/linli/broker/token\"")
                  .contains("\"key\":\"ours\",\"path\":\"token\"");
              assertThat(Strict.unknownFields(part)).isEmpty();
              assertThat(part.toString().contains("hs256"))
                  .as(Chart.name(part))
                  .isEqualTo(Chart.name(part).equals("Deployment/linli-all"));
            })
        .anySatisfy(
            server ->
                assertThat(server.toString())
                    .contains("/run/secrets/linli/broker-signing/key")
                    .contains("pulsar+ssl://feeds.example.city:6651"));
  }

  @Test
  void tracesGoToACollectorWhereOneIsNamedAndTheWayThereIsOpen() {
    var documents =
        Chart.renderWith(
            folder, "monitoring: {traces: {collector: 'http://collector.monitoring:4318'}}");
    assertThat(documents)
        .filteredOn(document -> "Deployment".equals(document.path("kind").asText()))
        .isNotEmpty()
        .allSatisfy(
            part ->
                assertThat(part.toString())
                    .contains("\"OTEL_EXPORTER_OTLP_ENDPOINT\"", "http://collector.monitoring:4318")
                    .contains("\"OTEL_TRACES_SAMPLER_ARG\",\"value\":\"0.01\""));
    assertThat(documents)
        .filteredOn(document -> "NetworkPolicy".equals(document.path("kind").asText()))
        .anySatisfy(way -> assertThat(way.at("/spec/egress").toString()).contains("4318"))
        .allSatisfy(way -> assertThat(Strict.unknownFields(way)).isEmpty());
    assertThat(Chart.render("values.yaml").toString()).doesNotContain("OTEL_");
  }

  @Test
  void aDigestWinsOverATag() {
    var digest = "sha256:" + "a".repeat(64);
    var documents =
        Chart.renderWith(
            folder,
            "image: {registry: registry.example.city/, server: {digest: '" + digest + "'}}");
    assertThat(documents.toString())
        .contains("registry.example.city/linli/server@" + digest)
        .contains("registry.example.city/linli/tools:1.0.0");
  }

  @Test
  void anotherCityIsAFileOfDivisions() {
    var documents =
        Chart.renderWith(folder, "city: {divisions: {configMap: harbin, key: divisions.csv}}");
    assertThat(documents)
        .filteredOn(document -> Chart.name(document).equals("Deployment/linli-all"))
        .singleElement()
        .satisfies(
            server ->
                assertThat(server.toString())
                    .contains("\"LINLI_CITY_FILE\",\"value\":\"/etc/linli/city.csv\"")
                    .contains("harbin"));
  }

  @Test
  void theCitysFolderIsMountedWhole() {
    var documents = Chart.renderWith(folder, "city: {folder: {configMap: yunze}}");
    assertThat(documents)
        .filteredOn(document -> Chart.name(document).equals("Deployment/linli-all"))
        .singleElement()
        .satisfies(
            server ->
                assertThat(server.toString())
                    .contains("\"LINLI_CITY_FOLDER\",\"value\":\"/etc/linli-city\"")
                    .contains("\"mountPath\":\"/etc/linli-city\"")
                    .contains("yunze"));
    assertThat(Chart.renderWith(folder, "city: {filling: city}").toString())
        .doesNotContain("LINLI_CITY_FOLDER");
  }
}
