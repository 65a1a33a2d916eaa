package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testing.Requirement;

/** What a container of ours may do: as little as it needs (000 §10.2, GB/T 22239). */
class HardeningTest {

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(password|passwd|secret|token|master_?key|seal_?key|credential).*");

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void everyContainerRunsWithoutRoot(String values) {
    for (var workload : Chart.workloads(values)) {
      var pod = Chart.pod(workload).path("securityContext");
      assertThat(pod.path("runAsNonRoot").asBoolean()).as(Chart.name(workload)).isTrue();
      assertThat(pod.path("runAsUser").asInt()).isGreaterThanOrEqualTo(10_000);
      assertThat(pod.path("runAsGroup").asInt()).isGreaterThanOrEqualTo(10_000);
      assertThat(Chart.containers(workload))
          .allSatisfy(
              container -> {
                var context = container.path("securityContext");
                assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
                assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
                assertThat(context.path("privileged").asBoolean(true)).isFalse();
              });
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void noContainerWritesToItsImage(String values) {
    for (var workload : Chart.workloads(values)) {
      assertThat(Chart.containers(workload))
          .as(Chart.name(workload))
          .allMatch(
              container ->
                  container.at("/securityContext/readOnlyRootFilesystem").asBoolean(false));
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void everyCapabilityIsDroppedAndSystemCallsAreFiltered(String values) {
    for (var workload : Chart.workloads(values)) {
      assertThat(Chart.pod(workload).at("/securityContext/seccompProfile/type").asText())
          .isEqualTo("RuntimeDefault");
      assertThat(Chart.containers(workload))
          .allSatisfy(
              container -> {
                var capabilities = container.at("/securityContext/capabilities");
                assertThat(capabilities.path("drop").toString()).isEqualTo("[\"ALL\"]");
                assertThat(capabilities.has("add")).isFalse();
              });
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void noPodHoldsAKeyOfTheClusterOrReachesIntoItsMachine(String values) {
    for (var workload : Chart.workloads(values)) {
      var pod = Chart.pod(workload);
      assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
      for (var reach : List.of("hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace")) {
        assertThat(pod.has(reach)).as(Chart.name(workload) + " " + reach).isFalse();
      }
      assertThat(pod.path("volumes").valueStream()).noneMatch(volume -> volume.has("hostPath"));
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void noSecretStandsInAnEnvironmentLiteral(String values) {
    for (var workload : Chart.workloads(values)) {
      Chart.containers(workload)
          .flatMap(container -> container.path("env").valueStream())
          .forEach(
              variable -> {
                var name = variable.path("name").asText();
                if (SECRET.matcher(name).matches()) {
                  assertThat(name).as("says where a file is, not what is in it").endsWith("_FILE");
                  assertThat(variable.path("value").asText()).startsWith("/run/secrets/");
                }
                assertThat(
                        variable.has("valueFrom") && variable.get("valueFrom").has("secretKeyRef"))
                    .as(name + ": secrets come as files, which no child process inherits")
                    .isFalse();
              });
    }
    assertThat(Chart.render(values, "Secret")).as("secrets are the operator's own").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void secretsAreMountedForReadingByTheirOwnPodsAlone(String values) {
    for (var workload : Chart.workloads(values)) {
      var secret =
          Chart.pod(workload)
              .path("volumes")
              .valueStream()
              .filter(volume -> volume.has("secret"))
              .peek(
                  volume ->
                      assertThat(volume.at("/secret/defaultMode").asInt())
                          .as(volume.toString())
                          .isEqualTo(0440))
              .map(volume -> volume.path("name").asText())
              .collect(Collectors.toSet());
      Chart.containers(workload)
          .flatMap(container -> container.path("volumeMounts").valueStream())
          .filter(mount -> secret.contains(mount.path("name").asText()))
          .forEach(mount -> assertThat(mount.path("readOnly").asBoolean()).isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void theOwnersPasswordIsInTheMigrationAlone(String values) {
    for (var deployment : Chart.render(values, "Deployment")) {
      assertThat(deployment.toString()).doesNotContain("owner-password");
    }
    assertThat(Chart.render(values, "Job").getFirst().toString())
        .contains("owner-password")
        .doesNotContain("app-password");
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  @Requirement("001-6.4.3.E.1-4")
  void everyContainerSaysWhatItNeedsAndAtMostGets(String values) {
    for (var workload : Chart.workloads(values)) {
      assertThat(Chart.containers(workload))
          .allSatisfy(
              container -> {
                for (var bound : List.of("requests", "limits")) {
                  assertThat(container.at("/resources/" + bound + "/cpu").asText()).isNotEmpty();
                  assertThat(container.at("/resources/" + bound + "/memory").asText()).isNotEmpty();
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void everyImageIsNamedExactly(String values) {
    for (var workload : Chart.workloads(values)) {
      assertThat(Chart.containers(workload).map(container -> container.path("image").asText()))
          .allMatch(image -> image.matches(".+(:[^:/]+|@sha256:[0-9a-f]{64})"))
          .noneMatch(image -> image.endsWith(":latest"));
    }
  }

  /**
   * What is mounted is there, and what is there is mounted: a slip here shows only when pods start.
   */
  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void everyMountHasItsVolumeAndEveryVolumeItsMount(String values) {
    for (var workload : Chart.workloads(values)) {
      Set<String> volumes =
          Chart.pod(workload)
              .path("volumes")
              .valueStream()
              .map(volume -> volume.path("name").asText())
              .collect(Collectors.toSet());
      Set<String> mounts =
          Chart.containers(workload)
              .flatMap(container -> container.path("volumeMounts").valueStream())
              .map(mount -> mount.path("name").asText())
              .collect(Collectors.toSet());
      assertThat(mounts).as(Chart.name(workload)).isEqualTo(volumes);
    }
  }
}
