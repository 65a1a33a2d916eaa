package org.linli.it.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.linli.it.home.Installation;

/** The logs of an installation, as they lie there now. */
record Logs(Installation installation) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Entries of the server, from its first one on; the head of the file is Liberty's own. */
  List<JsonNode> server() {
    return entries(folder().resolve("server/messages.log"));
  }

  /**
   * Entries of a process of its own.
   *
   * @param part for example {@code mqtt}
   */
  List<JsonNode> door(String part) {
    return entries(folder().resolve(part + ".log"));
  }

  /** Every file of every process, other servers' beside this installation among them. */
  List<Path> files() {
    return Stream.of(folder(), installation.home().resolve("nodes"))
        .filter(Files::isDirectory)
        .flatMap(Logs::below)
        .toList();
  }

  private static Stream<Path> below(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().contains(".log"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file, whatever its bytes are. */
  static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<JsonNode> entries(Path file) {
    return lines(file).stream().dropWhile(line -> !line.startsWith("{")).map(Logs::entry).toList();
  }

  private static JsonNode entry(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException("no line of JSON: " + line, e);
    }
  }

  private Path folder() {
    return installation.home().resolve("logs");
  }
}
