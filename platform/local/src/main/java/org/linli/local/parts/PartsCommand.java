package org.linli.local.parts;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.local.Words;
import org.linli.local.parts.Weakness.Severity;

/**
 * Prints the parts with their licences and says what may not be shipped: {@code --list FILE} for
 * each list, {@code --weaknesses FILE} for known ones in place of those that are delivered, {@code
 * --waivers FILE} likewise, {@code --from SEVERITY} from which on they fail.
 */
public final class PartsCommand {

  /** A newer file than the delivered one, of whoever has a mirror. */
  private static final String WEAKNESSES = "LINLI_WEAKNESSES";

  private final PrintStream out;
  private final LocalDate today;
  private final List<Path> lists = new ArrayList<>();
  private Path known;
  private Path borne;
  private Severity from = Severity.HIGH;

  PartsCommand(PrintStream out, LocalDate today) {
    this.out = out;
    this.today = today;
  }

  /**
   * @return 0 where everything may be shipped, else 1
   */
  int run(List<String> arguments) {
    read(arguments);
    var parts = PartList.of(lists);
    parts.forEach(part -> out.println(part + "\t" + String.join(" | ", part.licences())));
    var licences = Licences.delivered();
    var refused = licences.refused(parts);
    refused.forEach(part -> out.println(Words.of("parts.refused", part, part.licences())));
    out.println(Words.of("parts.sum", parts.size(), refused.size()));
    var check =
        new WeaknessCheck(
            known == null ? Advisories.delivered() : Advisories.of(known),
            borne == null ? Waivers.delivered() : Waivers.of(borne),
            from,
            today);
    return check.faults(parts, out) == 0 && refused.isEmpty() ? 0 : 1;
  }

  private void read(List<String> arguments) {
    if (arguments.size() % 2 != 0) {
      throw new PartsRefused("unknown-option", arguments.getLast());
    }
    for (int at = 0; at < arguments.size(); at += 2) {
      var value = arguments.get(at + 1);
      switch (arguments.get(at)) {
        case "--list" -> lists.add(Path.of(value));
        case "--weaknesses" -> known = Path.of(value);
        case "--waivers" -> borne = Path.of(value);
        case "--from" -> from = severity(value);
        default -> throw new PartsRefused("unknown-option", arguments.get(at));
      }
    }
    if (lists.isEmpty()) {
      throw new PartsRefused("no-list", "parts.json");
    }
  }

  private static Severity severity(String word) {
    try {
      return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new PartsRefused("unknown-severity", word);
    }
  }

  public static void main(String[] arguments) {
    var command = new PartsCommand(System.out, LocalDate.now());
    var file = System.getenv().getOrDefault(WEAKNESSES, "");
    command.known = file.isBlank() ? null : Path.of(file);
    try {
      Runtime.getRuntime().exit(command.run(List.of(arguments)));
    } catch (PartsRefused e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().exit(2);
    }
  }
}
