package org.linli.duties.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What divisions and organisations are called. */
public final class Names {

  private Names() {}

  /** By their codes and ids; who is unknown is missing. */
  public static Map<String, String> of(Handle handle, Collection<String> units) {
    var names = new HashMap<String, String>();
    if (!units.isEmpty()) {
      handle
          .createQuery(
              """
              select code as id, name from division where code in (<units>)
              union all select id, name from organisation where id in (<units>)""")
          .bindList("units", units)
          .map((row, context) -> names.put(row.getString("id"), row.getString("name")))
          .list();
    }
    return names;
  }
}
