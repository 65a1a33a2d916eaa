package org.linli.things.control;

import java.util.HashMap;
import java.util.Map;

/** What a statement binds, by names of its own: nothing that a caller wrote becomes SQL. */
final class Statement {

  private final Map<String, Object> bound = new HashMap<>();
  private int aliases;

  /** The name under which the value is bound, as SQL has it. */
  String bind(Object value) {
    var name = "b" + bound.size();
    bound.put(name, value);
    return ":" + name;
  }

  String alias() {
    return "n" + aliases++;
  }

  Map<String, Object> bound() {
    return bound;
  }
}
