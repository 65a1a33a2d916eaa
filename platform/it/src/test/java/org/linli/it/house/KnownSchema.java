package org.linli.it.house;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the servers of the last released version know: tables, columns, words of a column. */
final class KnownSchema {

  private static final Pattern TABLE =
      Pattern.compile("create table (?:if not exists )?(\\w+) \\((.*)\\)");
  private static final Pattern ADDED =
      Pattern.compile("add column (?:if not exists )?(\\w+) (.*)", Pattern.DOTALL);
  private static final Pattern COLUMN = Pattern.compile("(\\w+) (.+)", Pattern.DOTALL);
  private static final Pattern WORDS = Pattern.compile("check \\((\\w+) in \\(([^)]*)\\)\\)");
  private static final Pattern TYPE = Pattern.compile("(\\w+(?:\\(\\d+\\))?).*");
  private static final Set<String> NO_COLUMN =
      Set.of("primary", "unique", "foreign", "check", "constraint", "exclude");

  private final Map<String, Map<String, String>> columns = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  void learn(Statement statement) {
    var table = TABLE.matcher(statement.sql());
    if (table.matches()) {
      columns.put(table.group(1), new HashMap<>());
      Statement.parts(table.group(2)).forEach(part -> learn(table.group(1), part));
    } else if (statement.sql().startsWith("alter table ")) {
      var altered = Alteration.of(statement.sql());
      for (var action : altered.actions()) {
        var added = ADDED.matcher(action);
        learn(altered.table(), added.matches() ? added.group(1) + " " + added.group(2) : action);
      }
    }
  }

  private void learn(String table, String part) {
    var checked = WORDS.matcher(part);
    if (checked.find()) {
      words.put(table + "." + checked.group(1), words(checked.group(2)));
    }
    var column = COLUMN.matcher(part);
    if (column.matches() && isType(column.group(1), column.group(2))) {
      columns.computeIfAbsent(table, any -> new HashMap<>()).put(column.group(1), column.group(2));
    }
  }

  private static boolean isType(String name, String rest) {
    return !NO_COLUMN.contains(name)
        && !Set.of("drop", "add", "alter", "enable", "force", "rename").contains(name)
        && !rest.isEmpty();
  }

  boolean hasTable(String table) {
    return columns.containsKey(table);
  }

  boolean hasColumn(String table, String column) {
    return columns.getOrDefault(table, Map.of()).containsKey(column);
  }

  /** As it was declared: {@code varchar(40)}; empty for a column that is not known. */
  String type(String table, String column) {
    var declared = TYPE.matcher(columns.getOrDefault(table, Map.of()).getOrDefault(column, ""));
    return declared.matches() ? declared.group(1) : "";
  }

  /** Which of the table's columns stand in the text. */
  Set<String> columnsIn(String table, String text) {
    var said = new HashSet<>(Set.of(text.replaceAll("'[^']*'", " ").split("\\W+")));
    said.retainAll(columns.getOrDefault(table, Map.of()).keySet());
    return said;
  }

  /** What the column may hold; empty where anything. */
  Set<String> words(String table, String column) {
    return words.getOrDefault(table + "." + column, Set.of());
  }

  static Set<String> words(String list) {
    return Statement.parts(list).stream().collect(Collectors.toUnmodifiableSet());
  }
}
