package org.linli.it.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process of an installation: known by the home on its command line, as the start script knows
 * it, so that nothing else that speaks of this home is taken for a part.
 */
public record Part(Kind kind, ProcessHandle process) {

  /** What a process is. */
  public enum Kind {
    LIBERTY,
    MQTT,
    PULSAR,
    POSTGRESQL,
    SIP
  }

  /** All that run now, PostgreSQL with its children. */
  public static List<Part> of(Installation installation) {
    var home = installation.home().toString();
    return ProcessHandle.allProcesses().flatMap(process -> of(process, home)).toList();
  }

  /** Ends it as kill -9 does. */
  public void kill() {
    process.destroyForcibly();
  }

  private static Stream<Part> of(ProcessHandle process, String home) {
    var command = command(process);
    if (command.startsWith(home + "/pg/") && command.contains("/bin/postgres ")) {
      var postmaster = new Part(Kind.POSTGRESQL, process);
      var children = process.children().map(child -> new Part(Kind.POSTGRESQL, child));
      return Stream.concat(Stream.of(postmaster), children);
    }
    if (!command.contains(" -Dlinli.home=" + home + " ")) {
      return Stream.empty();
    }
    if (command.contains("ws-server.jar ")) {
      return Stream.of(new Part(Kind.LIBERTY, process));
    }
    if (command.contains(" org.linli.mqtt.MqttPlatform ")) {
      return Stream.of(new Part(Kind.MQTT, process));
    }
    if (command.contains(" org.linli.sip.SipPlatform ")) {
      return Stream.of(new Part(Kind.SIP, process));
    }
    return command.contains(" org.linli.local.LocalPlatform ")
        ? Stream.of(new Part(Kind.PULSAR, process))
        : Stream.empty();
  }

  /** Where the machine has no /proc, what Java knows of it. */
  private static String command(ProcessHandle process) {
    var file = Path.of("/proc/" + process.pid() + "/cmdline");
    try {
      return Files.exists(file)
          ? new String(Files.readAllBytes(file)).replace('\0', ' ')
          : process.info().commandLine().orElse("") + " ";
    } catch (IOException gone) {
      return "";
    }
  }
}
