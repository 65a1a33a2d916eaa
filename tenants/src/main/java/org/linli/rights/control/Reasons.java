package org.linli.rights.control;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.packs.Text;
import org.linli.tenancy.entity.OperationMode;

/**
 * The words of the rule that a line of the log names. A line of an older version of the rules,
 * whose cell says another clause today, has none; nor has a contract's clause, whose words stand in
 * the contract.
 */
public final class Reasons {

  private final Map<OperationMode, Map<String, Text>> byLine = new EnumMap<>(OperationMode.class);

  public Reasons(Matrices matrices) {
    var floors = Matrices.floors().floors();
    for (var mode : OperationMode.values()) {
      var lines = new HashMap<String, Text>();
      var cells = matrices.of(mode).file().cells();
      for (int index = 0; index < cells.size(); index++) {
        lines.put(line(Matrix.rule(index), cells.get(index).clause()), cells.get(index).why());
      }
      floors.forEach(floor -> lines.put(line("floor " + floor.id(), floor.clause()), floor.why()));
      byLine.put(mode, lines);
    }
  }

  /**
   * @param line as {@link org.linli.rights.entity.Basis#line()} writes it
   */
  public Optional<Text> of(String line) {
    var parts = line.split("/", 2);
    return Stream.of(OperationMode.values())
        .filter(mode -> parts.length == 2 && mode.name().equals(parts[0]))
        .findFirst()
        .map(mode -> byLine.get(mode).get(parts[1]));
  }

  private static String line(String rule, String clause) {
    return rule + "/" + clause;
  }
}
