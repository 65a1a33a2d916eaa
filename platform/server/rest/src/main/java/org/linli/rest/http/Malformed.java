package org.linli.rest.http;

import java.util.Locale;
import java.util.Map;
import org.linli.access.boundary.Refusal;

/** The body is not what the interface describes; it says where, but never what was sent. */
public final class Malformed extends Refusal implements Explained {

  private static final long serialVersionUID = 1L;

  private final String where;

  public Malformed(String where) {
    super("malformed", 400, where);
    this.where = where;
  }

  @Override
  public Map<String, Object> members(Locale locale) {
    return where.isEmpty() ? Map.of() : Map.of("at", where);
  }
}
