package org.linli.matters.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * A field as one reader sees it: what a screen draws and a program fills in.
 *
 * @param masked whether the value is shown in part alone
 * @param value null for none
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
    Object value) {

  /** One of the choices, in the reader's language. */
  public record Word(String id, String label) {}
}
