package org.linli.it.house;

import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code alter table} taken apart.
 *
 * @param actions one after another
 */
record Alteration(String table, List<String> actions) {

  private static final Pattern FORM =
      Pattern.compile("alter table (?:if exists )?(?:only )?(\\w+) (.*)", Pattern.DOTALL);

  static Alteration of(String sql) {
    var form = FORM.matcher(sql);
    if (!form.matches()) {
      throw new IllegalArgumentException(sql);
    }
    return new Alteration(form.group(1), Statement.parts(form.group(2)));
  }
}
