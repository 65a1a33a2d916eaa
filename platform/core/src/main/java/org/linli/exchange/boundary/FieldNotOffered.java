package org.linli.exchange.boundary;

import org.linli.access.boundary.Refusal;

/**
 * A field was asked for, or filtered or sorted by, that is not handed out this way: there is none
 * of that name, or the decision leaves it hidden. The name is the asker's own word.
 */
public final class FieldNotOffered extends Refusal {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 60;

  private final String field;

  public FieldNotOffered(String field) {
    // In quotation marks, or a word of ours that happens to be the same would be translated.
    super("field-not-offered", 400, "“" + shortened(field) + "”");
    this.field = field;
  }

  public String field() {
    return field;
  }

  private static String shortened(String field) {
    return field.length() > LONGEST ? field.substring(0, LONGEST) + "…" : field;
  }
}
