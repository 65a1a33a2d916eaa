package org.linli.it.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One statement of a migration.
 *
 * @param sql in small letters, without comments, each white space one blank; texts as they are
 * @param contract the version that stopped using what the statement takes away; null where no line
 *     {@code -- contract: <version>} stands before it
 */
record Statement(String sql, String contract) {

  private static final Pattern CONTRACT =
      Pattern.compile("(?m)^\\s*--\\s*contract:\\s*(V?\\d[\\w.]*)\\s*$");

  /** In their order. */
  static List<Statement> of(String script) {
    var all = new ArrayList<Statement>();
    var text = new StringBuilder();
    var notes = new StringBuilder();
    var quoted = false;
    for (int at = 0; at < script.length(); at++) {
      var sign = script.charAt(at);
      if (!quoted && script.startsWith("--", at)) {
        var end = script.indexOf('\n', at);
        var line = script.substring(at, end < 0 ? script.length() : end);
        notes.append(line).append('\n');
        at = end < 0 ? script.length() : end;
        text.append(' ');
        continue;
      }
      quoted ^= sign == '\'';
      if (sign == ';' && !quoted) {
        add(all, text, notes);
      } else {
        text.append(sign);
      }
    }
    add(all, text, notes);
    return all;
  }

  private static void add(List<Statement> all, StringBuilder text, StringBuilder notes) {
    var sql = text.toString().strip().replaceAll("\\s+", " ");
    if (!sql.isEmpty()) {
      var said = CONTRACT.matcher(notes);
      all.add(new Statement(small(sql), said.find() ? said.group(1) : null));
      notes.setLength(0);
    }
    text.setLength(0);
  }

  /** Texts keep their letters. */
  private static String small(String sql) {
    var parts = sql.split("'", -1);
    for (int at = 0; at < parts.length; at += 2) {
      parts[at] = parts[at].toLowerCase(Locale.ROOT);
    }
    return String.join("'", parts);
  }

  /** What stands between commas outside of brackets and texts. */
  static List<String> parts(String list) {
    var all = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    var quoted = false;
    for (int at = 0; at < list.length(); at++) {
      var sign = list.charAt(at);
      quoted ^= sign == '\'';
      if (!quoted) {
        depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        if (sign == ',' && depth == 0) {
          all.add(list.substring(from, at).strip());
          from = at + 1;
        }
      }
    }
    all.add(list.substring(from).strip());
    return all;
  }
}
