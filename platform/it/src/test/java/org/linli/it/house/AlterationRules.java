package org.linli.it.house;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be done to a table that older servers use. */
final class AlterationRules {

  private static final Pattern ADD_COLUMN =
      Pattern.compile("add column (?:if not exists )?(\\w+) (.*)");
  private static final Pattern NARROWING =
      Pattern.compile("alter column (\\w+) (?:set data )?type (.+)");
  private static final Pattern DEFAULT = Pattern.compile("alter column (\\w+) set default .*");
  private static final Pattern CHECK =
      Pattern.compile("add (?:constraint \\w+ )?check \\((.*)\\)(?: not valid)?");
  private static final Pattern WORDS = Pattern.compile("(\\w+) in \\(([^)]*)\\)");
  private static final Pattern KEY =
      Pattern.compile(
          "add (?:constraint \\w+ )?(?:unique|primary key|foreign key|exclude) ?\\(([^)]*)\\).*");
  private static final Pattern LENGTH = Pattern.compile("varchar\\((\\d+)\\)");

  private final KnownSchema known;

  AlterationRules(KnownSchema known) {
    this.known = known;
  }

  /** Why older servers cannot bear it. */
  Optional<String> fault(String table, String action) {
    var column = ADD_COLUMN.matcher(action);
    if (column.matches()) {
      return added(column.group(2));
    }
    var type = NARROWING.matcher(action);
    if (type.matches()) {
      return isWider(known.type(table, type.group(1)), type.group(2))
          ? Optional.empty()
          : Optional.of("another type of a column that they use");
    }
    var preset = DEFAULT.matcher(action);
    if (preset.matches()) {
      return known.hasColumn(table, preset.group(1))
          ? Optional.of("a value stored by default that they may not know")
          : Optional.empty();
    }
    var check = CHECK.matcher(action);
    if (check.matches()) {
      return checked(table, check.group(1));
    }
    var key = KEY.matcher(action);
    if (key.matches()) {
      return known.columnsIn(table, key.group(1)).size() == key.group(1).split(",").length
          ? Optional.of("a key that what they write may break")
          : Optional.empty();
    }
    return action.matches("drop constraint (if exists )?\\w+_(check|fkey)|validate constraint \\w+")
            || action.matches("alter column \\w+ drop not null")
        ? Optional.empty()
        : Optional.of("it takes away, renames or shuts what they use");
  }

  /** They write rows without it. */
  private static Optional<String> added(String declared) {
    if (declared.matches(".*\\bnot null\\b.*") && !declared.matches(".*\\bdefault\\b.*")) {
      return Optional.of("a new column without a default that must not be null");
    }
    return declared.matches(".*\\b(unique|primary key)\\b.*")
            && declared.matches(".*\\bdefault\\b.*")
        ? Optional.of("a new column that is the same in each row they write, and must not be")
        : Optional.empty();
  }

  /** Of a column that they write, a check may only allow more. */
  private Optional<String> checked(String table, String condition) {
    var old = known.columnsIn(table, condition);
    var list = WORDS.matcher(condition);
    if (old.isEmpty()) {
      return Optional.empty();
    }
    return list.matches()
            && !known.words(table, list.group(1)).isEmpty()
            && KnownSchema.words(list.group(2)).containsAll(known.words(table, list.group(1)))
        ? Optional.empty()
        : Optional.of("a check that refuses what they write");
  }

  private static boolean isWider(String old, String fresh) {
    var before = LENGTH.matcher(old);
    var after = LENGTH.matcher(fresh);
    if (before.matches() && after.matches()) {
      return Integer.parseInt(after.group(1)) >= Integer.parseInt(before.group(1));
    }
    return before.matches() && "text".equals(fresh)
        || Set.of("int", "integer").contains(old) && "bigint".equals(fresh);
  }
}
