package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files by which images are built, read as a builder reads them. None is built here: this needs
 * an engine for containers, which tests do not ask for.
 */
class ImagesTest {

  private static final Path FOLDER = Path.of("images").toAbsolutePath();
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> KNOWN =
      Set.of(
          "ARG",
          "FROM",
          "WORKDIR",
          "COPY",
          "RUN",
          "LABEL",
          "ENV",
          "USER",
          "EXPOSE",
          "ENTRYPOINT",
          "CMD");

  private record Instruction(String word, String rest) {}

  static Stream<Path> files() {
    return Stream.of("server.Containerfile", "tools.Containerfile").map(FOLDER::resolve);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyInstructionIsOneThatBuildersKnow(Path file) {
    assertThat(instructions(file)).isNotEmpty().allMatch(line -> KNOWN.contains(line.word()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatBuildsIsNotWhatRuns(Path file) {
    var stages = of(file, "FROM");
    assertThat(stages).containsExactly("${BUILDER} AS build", "${RUNTIME}");
    assertThat(of(file, "ARG"))
        .as("both bases are the operator's choice")
        .anyMatch(argument -> argument.startsWith("BUILDER="))
        .anyMatch(argument -> argument.startsWith("RUNTIME="));
  }

  @ParameterizedTest
  @MethodSource("files")
  void itRunsAsNobodyInParticular(Path file) {
    var users = of(file, "USER");
    assertThat(users).containsExactly("10001:10001");
    var last = instructions(file).stream().map(Instruction::word).toList();
    assertThat(last.lastIndexOf("USER")).isGreaterThan(last.lastIndexOf("COPY"));
    assertThat(last.lastIndexOf("RUN"))
        .as("nothing is run in what runs")
        .isLessThan(last.lastIndexOf("FROM"));
  }

  /** The chart says the same user, or its volumes would not be readable. */
  @Test
  void chartAndImagesNameTheSameUser() {
    for (var workload : Chart.workloads("values-city.yaml")) {
      assertThat(Chart.pod(workload).at("/securityContext/runAsUser").asInt()).isEqualTo(10_001);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void noHostAndNoSecretStandsInIt(Path file) {
    assertThat(read(file))
        .doesNotContain("http://", "https://")
        .doesNotContainIgnoringCase("password");
    assertThat(instructions(file)).noneMatch(line -> line.word().equals("ADD"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsCopiedIsThereAndHoldsNoData(Path file) {
    of(file, "COPY").stream()
        .filter(copy -> !copy.startsWith("--from="))
        .map(copy -> copy.split(" ")[0])
        .forEach(source -> assertThat(ROOT.resolve(source)).exists());
    assertThat(of(file, "COPY")).noneMatch(copy -> copy.startsWith(". "));
    assertThat(read(Path.of(file + ".dockerignore")).lines()).contains(".linli*", "**/target");
  }

  @Test
  void theChartStartsWhatTheImagesHold() {
    var classes =
        Chart.workloads("values-city.yaml").stream()
            .flatMap(Chart::containers)
            .flatMap(container -> container.path("args").valueStream())
            .map(argument -> argument.asText())
            .filter(argument -> argument.startsWith("org."))
            .collect(Collectors.toSet());
    assertThat(classes).hasSize(4);
    for (var name : classes) {
      var source = name.replace('.', '/') + ".java";
      assertThat(
              Stream.of("tenants", "platform/mqtt", "platform/sip", "platform/offsite")
                  .map(module -> ROOT.resolve(module).resolve("src/main/java").resolve(source)))
          .as(name)
          .anyMatch(Files::exists);
    }
    var server = instructions(FOLDER.resolve("server.Containerfile"));
    for (var variable : List.of("WLP_USER_DIR", "WLP_OUTPUT_DIR", "LOG_DIR")) {
      assertThat(Chart.render("values-small.yaml", "Deployment").toString()).contains(variable);
      assertThat(server)
          .anyMatch(line -> line.word().equals("ENV") && line.rest().contains(variable));
    }
  }

  private static List<String> of(Path file, String word) {
    return instructions(file).stream()
        .filter(line -> line.word().equals(word))
        .map(Instruction::rest)
        .toList();
  }

  private static List<Instruction> instructions(Path file) {
    var lines = new ArrayList<Instruction>();
    var joined = read(file).replace("\\\n", " ");
    Arrays.stream(joined.split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> line.split("\\s+", 2))
        .forEach(words -> lines.add(new Instruction(words[0], words[1].strip())));
    return lines;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
