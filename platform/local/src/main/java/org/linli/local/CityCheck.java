package org.linli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linli.cityfolder.boundary.CityFolder;
import org.linli.messages.Messages;
import org.linli.tenancy.boundary.CityImport;
import org.linli.tenancy.boundary.Fault;

/**
 * Looks at the file of a city, or at its whole folder, before anything starts: whoever wrote it
 * reads all its faults at once, by line, on the terminal, and no server waits for a mended one.
 */
final class CityCheck {

  private static final int SHOWN = 20;

  private CityCheck() {}

  /** What a person reads of the faults of a file, or of a city's whole folder. */
  static List<String> faults(Path city, String copies) throws IOException {
    return Files.isDirectory(city) ? folder(city, copies) : words(city);
  }

  private static List<String> folder(Path folder, String copies) {
    var faults = CityFolder.faults(folder, copies);
    if (faults.isEmpty()) {
      return List.of();
    }
    var words = new ArrayList<String>();
    words.add(Words.of("city.folder", folder, faults.size()));
    faults.stream()
        .limit(SHOWN)
        .map(fault -> "  " + fault.words(Words.locale()))
        .forEach(words::add);
    if (faults.size() > SHOWN) {
      words.add(Words.of("city.more", faults.size() - SHOWN));
    }
    return words;
  }

  /** What a person reads of the file's faults; nothing where there are none. */
  static List<String> words(Path file) throws IOException {
    List<Fault> faults;
    try (var csv = Files.newInputStream(file)) {
      faults = CityImport.faults(csv);
    }
    if (faults.isEmpty()) {
      return List.of();
    }
    var words = new ArrayList<String>();
    words.add(Words.of("city.faults", file, faults.size()));
    faults.stream().limit(SHOWN).map(CityCheck::words).forEach(words::add);
    if (faults.size() > SHOWN) {
      words.add(Words.of("city.more", faults.size() - SHOWN));
    }
    return words;
  }

  private static String words(Fault fault) {
    var rule = Messages.text(Words.locale(), "import." + fault.rule());
    var found = fault.detail().isEmpty() ? "" : Words.of("city.found", fault.detail());
    return Words.of("city.fault", String.valueOf(fault.line()), fault.code(), rule, found);
  }

  public static void main(String[] arguments) throws IOException {
    var said = System.getenv();
    var copies =
        CityFolder.places(
            said.getOrDefault("LINLI_BACKUP_TO", ""),
            said.getOrDefault("LINLI_BACKUP_S3_ENDPOINT", ""));
    var words = faults(Path.of(arguments[0]), copies);
    words.forEach(System.err::println);
    if (!words.isEmpty()) {
      Runtime.getRuntime().exit(1);
    }
  }
}
