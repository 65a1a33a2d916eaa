package org.linli.rights.control;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.packs.Text;
import org.linli.tenancy.entity.OperationMode;

/**
 * The words of the rule that a line of the log names, of one edition of the rules. A line of
 * another version has none here; nor has a contract's clause, whose words stand in the contract.
 */
public final class Reasons {

  private final Map<OperationMode, Map<String, Text>> byLine = new EnumMap<>(OperationMode.class);

  public Reasons(Edition edition) {
    var floors = edition.floors();
    for (var mode : OperationMode.values()) {
      var lines = new HashMap<String, Text>();
      var file = edition.of(mode).file();
      var cells = file.cells();
      for (int index = 0; index < cells.size(); index++) {
        lines.put(
            line(file.version(), Matrix.rule(index), cells.get(index).clause()),
            cells.get(index).why());
      }
      floors
          .floors()
          .forEach(
              floor ->
                  lines.put(
                      line(floors.version(), "floor " + floor.id(), floor.clause()), floor.why()));
      byLine.put(mode, lines);
    }
  }

  /**
   * @param line as {@link org.linli.rights.entity.Basis#line()} writes it
   */
  public Optional<Text> of(String line) {
    var parts = line.split("[@/]", 5);
    return Stream.of(OperationMode.values())
        .filter(mode -> parts.length > 3 && mode.name().equals(parts[0]))
        .findFirst()
        .map(mode -> byLine.get(mode).get(parts[1] + "/" + parts[2] + "/" + parts[3]));
  }

  private static String line(int version, String rule, String clause) {
    return version + "/" + rule + "/" + clause;
  }
}
