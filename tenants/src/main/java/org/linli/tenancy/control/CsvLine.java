package org.linli.tenancy.control;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of RFC 4180, where a field may stand in quotes; no field of ours spans lines. */
final class CsvLine {

  private CsvLine() {}

  static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    var quoted = false;
    for (int at = 0; at < line.length(); at++) {
      var c = line.charAt(at);
      if (c == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
        field.append(c);
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
