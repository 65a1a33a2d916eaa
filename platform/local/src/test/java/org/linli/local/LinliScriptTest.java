package org.linli.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the start script says and refuses before anything starts; whole starts are the system
 * tests'.
 */
class LinliScriptTest {

  private record Answer(int exit, String text) {}

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void locate() throws IOException {
    home = folder.toRealPath().resolve("home");
  }

  @Test
  void helpSpeaksTheUsersLanguage() throws Exception {
    assertThat(linli("C.UTF-8", "help").text()).contains("./linli up", home.toString());
    assertThat(linli("zh_CN.UTF-8", "help").text()).contains("智慧社区", "./linli up");
  }

  @Test
  void statusOfNothingIsDownAndLeavesNothingBehind() throws Exception {
    var answer = linli("C.UTF-8", "status");
    assertThat(answer.exit()).isNotZero();
    assertThat(answer.text()).contains("server", "pulsar", "postgresql").doesNotContain(" up ");
    assertThat(home).doesNotExist();
  }

  @Test
  void unknownWordsAreRefused() throws Exception {
    assertThat(linli("C.UTF-8", "destroy").text()).startsWith("Unknown command: destroy.");
    assertThat(linli("C.UTF-8", "up", "--fast").exit()).isEqualTo(1);
  }

  @Test
  void resetTouchesNoFolderThatIsNoInstallation() throws Exception {
    Files.createDirectories(home.resolve("photos"));
    var answer = linli("C.UTF-8", "reset", "--yes");
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text()).contains("does not look like an installation");
    assertThat(home.resolve("photos")).exists();
  }

  @Test
  void resetWithoutAYesKeepsEverything() throws Exception {
    Home.at(home);
    assertThat(linli("C.UTF-8", "reset").text()).contains("Nothing was deleted");
    assertThat(home.resolve("secrets")).exists();
    assertThat(linli("C.UTF-8", "reset", "--yes").exit()).isZero();
    assertThat(home).doesNotExist();
  }

  @Test
  void secondCityInTheSameHomeIsRefused() throws Exception {
    Home.at(home);
    Files.writeString(home.resolve("city.loaded"), "");
    var other = Files.writeString(folder.resolve("other.csv"), "code,name,level,parent\n");
    var answer = linli("C.UTF-8", "up", "--city", other.toString());
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text()).contains("already carries a city");
  }

  @Test
  void missingCityFileIsNamed() throws Exception {
    assertThat(linli("C.UTF-8", "up", "--city", "nowhere.csv").text())
        .contains("No such file: nowhere.csv");
  }

  @Test
  void strangerWithAForgottenPidIsNotStopped() throws Exception {
    Home.at(home);
    var stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(home.resolve("run/local.pid"), stranger.pid() + "\n");
      assertThat(linli("C.UTF-8", "down").text()).contains("Nothing runs");
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  private Answer linli(String language, String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(script().toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().put("LC_ALL", language);
    builder.environment().put("LINLI_HOME", home.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Answer(process.waitFor(), text);
  }

  /** Beside the outermost pom, wherever the build was started. */
  private static Path script() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("linli"))) {
      here = here.getParent();
    }
    return here.resolve("linli");
  }
}
