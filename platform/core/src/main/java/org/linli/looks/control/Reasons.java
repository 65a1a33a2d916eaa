package org.linli.looks.control;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.packs.Text;
import org.linli.rights.boundary.ExplainRow;
import org.linli.rights.boundary.Rights;
import org.linli.tenancy.entity.OperationMode;

/**
 * The words of the rule that a log line names. A line of an older version of the rules, whose cell
 * says another clause today, has none.
 */
final class Reasons {

  private final Rights rights;
  private final Map<OperationMode, Map<String, Text>> known = new ConcurrentHashMap<>();

  Reasons(Rights rights) {
    this.rights = rights;
  }

  Text of(String basis) {
    var parts = basis.split("/", 2);
    for (var mode : OperationMode.values()) {
      if (parts.length == 2 && mode.name().equals(parts[0])) {
        return known.computeIfAbsent(mode, this::lines).get(parts[1]);
      }
    }
    return null;
  }

  private Map<String, Text> lines(OperationMode mode) {
    var lines = new HashMap<String, Text>();
    for (ExplainRow row : rights.matrix(mode)) {
      lines.put(row.rule() + "/" + row.clause(), row.why());
    }
    return lines;
  }
}
