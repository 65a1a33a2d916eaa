package org.linli.local.parts;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.local.Words;
import org.linli.local.parts.Weakness.Severity;

/**
 * Prints the parts with their licences and says what may not be shipped: {@code --list FILE} for
 * each list, {@code --weaknesses FILE} for known ones, {@code --from SEVERITY} from which on they
 * fail.
 */
public final class PartsCommand {

  private final PrintStream out;

  PartsCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * @return 0 where everything may be shipped, else 1
   */
  int run(List<String> arguments) {
    var lists = new ArrayList<Path>();
    Path known = null;
    var from = Severity.HIGH;
    for (int at = 0; at + 1 < arguments.size(); at += 2) {
      var value = arguments.get(at + 1);
      switch (arguments.get(at)) {
        case "--list" -> lists.add(Path.of(value));
        case "--weaknesses" -> known = Path.of(value);
        case "--from" -> from = severity(value);
        default -> throw new PartsRefused("unknown-option", arguments.get(at));
      }
    }
    if (arguments.size() % 2 != 0) {
      throw new PartsRefused("unknown-option", arguments.getLast());
    }
    if (lists.isEmpty()) {
      throw new PartsRefused("no-list", "parts.json");
    }
    var parts = PartList.of(lists);
    parts.forEach(part -> out.println(part + "\t" + String.join(" | ", part.licences())));
    var licences = Licences.delivered();
    var refused = licences.refused(parts);
    refused.forEach(part -> out.println(Words.of("parts.refused", part, part.licences())));
    out.println(Words.of("parts.sum", parts.size(), refused.size()));
    var bad = weaknesses(parts, known, from);
    return refused.isEmpty() && bad == 0 ? 0 : 1;
  }

  private long weaknesses(List<Part> parts, Path known, Severity from) {
    if (known == null) {
      // Nobody shall take silence for a clean bill.
      out.println(Words.of("parts.not-looked"));
      return 0;
    }
    var found = Weaknesses.of(parts, known);
    found.forEach(
        one ->
            out.println(
                Words.of(
                    "parts.weak",
                    one.part(),
                    one.id(),
                    one.severity(),
                    one.summary(),
                    one.mended() == null ? "-" : one.mended())));
    var bad = found.stream().filter(one -> one.severity().compareTo(from) >= 0).count();
    out.println(Words.of("parts.weak-sum", found.size(), bad, from));
    return bad;
  }

  private static Severity severity(String word) {
    try {
      return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new PartsRefused("unknown-severity", word);
    }
  }

  public static void main(String[] arguments) {
    try {
      Runtime.getRuntime().exit(new PartsCommand(System.out).run(List.of(arguments)));
    } catch (PartsRefused e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().exit(2);
    }
  }
}
