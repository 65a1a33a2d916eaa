package org.linli.it.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.linli.it.home.Installation;

/** A video device, played by sipp: what it says stands in its scenarios. */
record Sipp(Installation installation, String number, String password) {

  private static final Path SCENARIOS = Path.of("src/test/resources/sipp").toAbsolutePath();
  private static final String SERVER = "51010000002000000001";
  private static final int PATIENCE = 20;

  /**
   * Whether the door answered as the scenario says.
   *
   * @param way {@code u1} for UDP, {@code t1} for TCP
   */
  boolean plays(String scenario, String way, Map<String, String> more)
      throws IOException, InterruptedException {
    return ends(start(scenario, way, List.of("-m", "1"), more));
  }

  boolean plays(String scenario) throws IOException, InterruptedException {
    return plays(scenario, "u1", Map.of());
  }

  /**
   * @param options of sipp itself
   * @param more words of the scenario
   */
  Process start(String scenario, String way, List<String> options, Map<String, String> more)
      throws IOException {
    var words =
        new ArrayList<>(
            List.of(
                "sipp",
                "127.0.0.1:" + installation.sip(),
                "-sf",
                SCENARIOS.resolve(scenario + ".xml").toString(),
                "-i",
                "127.0.0.1",
                "-t",
                way,
                "-nostdin",
                "-timeout",
                String.valueOf(PATIENCE),
                "-timeout_error",
                "-trace_err",
                "-trace_msg",
                "-au",
                number,
                "-ap",
                password));
    words.addAll(options);
    var keys = new java.util.LinkedHashMap<>(more);
    keys.put("gb", number);
    keys.put("server", SERVER);
    keys.put("domain", SERVER.substring(0, 10));
    keys.forEach((key, value) -> words.addAll(List.of("-key", key, value)));
    var folder = Files.createTempDirectory("sipp");
    return new ProcessBuilder(words)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  static boolean ends(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE + 10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }
}
