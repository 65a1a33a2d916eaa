package org.linli.exchange.boundary;

import org.linli.access.boundary.Refusal;

/**
 * A field was asked for, or filtered or sorted by, that is not handed out this way: there is none
 * of that name, or the decision leaves it hidden. The name is the asker's own word.
 */
public final class FieldNotOffered extends Refusal {

  private static final long serialVersionUID = 1L;

  public FieldNotOffered(String field) {
    super("field-not-offered", 400, field);
  }
}
