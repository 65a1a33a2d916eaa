package org.linli.matters.entity;

import java.util.List;

/** A form as one reader sees it at one step. */
public record FormView(List<FieldView.Word> sections, List<FieldView> fields) {

  public List<FieldView> of(String section) {
    return fields.stream().filter(field -> field.section().equals(section)).toList();
  }
}
