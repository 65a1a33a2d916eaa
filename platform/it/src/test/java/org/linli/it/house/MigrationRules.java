package org.linli.it.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server of the version before cannot bear while it works beside a new one, or after a
 * rollback on the schema that stayed. What is not understood is refused: a migration may be written
 * more plainly. An exception names the version that stopped using what goes, in a line {@code --
 * contract: <version>} before the statement.
 */
final class MigrationRules {

  private static final Pattern INDEX =
      Pattern.compile(
          "create (unique )?index (?:if not exists )?\\w+ on (\\w+)(?: using \\w+)? ?\\((.*?)\\)(?: where .*| include .*)?");
  private static final Pattern POLICY = Pattern.compile("create policy \\w+ on (\\w+)\\b.*");

  /** Any other lets them see more, and takes nothing away. */
  private static final Pattern RESTRICTIVE =
      Pattern.compile("create policy \\w+ on (\\w+) as restrictive\\b.*");

  private static final Pattern INSERT = Pattern.compile("insert into (\\w+)\\b.*");
  private static final Pattern DELETE = Pattern.compile("(?:delete from|truncate) (\\w+)\\b.*");
  private static final Pattern UPDATE =
      Pattern.compile("update (\\w+)(?: \\w+)? set (.*?)(?: from .*| where .*)?");

  private final KnownSchema known = new KnownSchema();
  private final AlterationRules alterations = new AlterationRules(known);

  /** What a released version brought. */
  void released(String script) {
    Statement.of(script).forEach(known::learn);
  }

  /** What servers of the released version could not bear of a newer one. */
  List<String> faults(String script) {
    var faults = new ArrayList<String>();
    for (var statement : Statement.of(script)) {
      if (statement.contract() == null) {
        fault(statement.sql()).ifPresent(why -> faults.add(why + ": " + statement.sql()));
      }
    }
    return faults;
  }

  private Optional<String> fault(String sql) {
    if (sql.startsWith("create table ") || sql.startsWith("comment on ")) {
      return Optional.empty();
    }
    if (sql.startsWith("alter table ")) {
      var altered = Alteration.of(sql);
      return known.hasTable(altered.table())
          ? altered.actions().stream()
              .flatMap(action -> alterations.fault(altered.table(), action).stream())
              .findFirst()
          : Optional.empty();
    }
    var index = INDEX.matcher(sql);
    if (index.matches()) {
      return index.group(1) != null
              && known.hasTable(index.group(2))
              && Statement.parts(index.group(3)).stream()
                  .allMatch(part -> !known.columnsIn(index.group(2), part).isEmpty())
          ? Optional.of("a unique index that what they write may break")
          : Optional.empty();
    }
    var update = UPDATE.matcher(sql);
    if (update.matches()) {
      return Statement.parts(update.group(2)).stream()
              .anyMatch(set -> known.hasColumn(update.group(1), set.split("[ =]")[0]))
          ? Optional.of("other values in a column that they read")
          : Optional.empty();
    }
    return ofTable(RESTRICTIVE, sql, "a policy that refuses them rows")
        .or(() -> ofTable(INSERT, sql, "rows in a table that they read"))
        .or(() -> ofTable(DELETE, sql, "rows gone that they read"))
        .or(
            () ->
                isKnownForm(sql) ? Optional.empty() : Optional.of("taken away or not understood"));
  }

  private Optional<String> ofTable(Pattern form, String sql, String why) {
    var found = form.matcher(sql);
    return found.matches() && known.hasTable(found.group(1)) ? Optional.of(why) : Optional.empty();
  }

  private static boolean isKnownForm(String sql) {
    return POLICY.matcher(sql).matches()
        || INSERT.matcher(sql).matches()
        || DELETE.matcher(sql).matches();
  }
}
