package org.linli.matters.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * A field as one reader sees it: what a screen draws and a program fills in.
 *
 * @param masked whether the value is shown in part alone
 * @param required whether it has to be filled in whatever stands in the others
 * @param value null for none
 * @param requiredWhen of one that is filled in here, the condition under which it has to be; null
 *     for none
 * @param visibleWhen of one that is filled in here, the condition under which it is asked for; null
 *     for always
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldView(
    String id,
    FieldType type,
    String section,
    String label,
    String hint,
    String unit,
    boolean required,
    boolean writable,
    boolean masked,
    BigDecimal least,
    BigDecimal most,
    Integer longest,
    List<Word> choices,
    Object value,
    String requiredWhen,
    String visibleWhen) {

  /** One that hangs on no other. */
  public FieldView(
      String id,
      FieldType type,
      String section,
      String label,
      String hint,
      String unit,
      boolean required,
      boolean writable,
      boolean masked,
      BigDecimal least,
      BigDecimal most,
      Integer longest,
      List<Word> choices,
      Object value) {
    this(
        id, type, section, label, hint, unit, required, writable, masked, least, most, longest,
        choices, value, null, null);
  }

  /** When it is asked for, and has to be filled in. */
  public FieldConditions conditions() {
    return new FieldConditions(requiredWhen, visibleWhen);
  }

  /** One of the choices, in the reader's language. */
  public record Word(String id, String label) {}
}
