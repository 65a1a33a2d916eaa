package org.linli.matters.entity;

import java.util.List;

/**
 * What can be changed of a form beside the drawing.
 *
 * @param steps where fields are filled in: the beginning first, then the tasks
 * @param sections headings, by their ids
 */
public record FormSheet(
    List<FieldView.Word> steps, List<FieldView.Word> sections, List<FieldDraft> fields) {

  public FormSheet {
    steps = List.copyOf(steps);
    sections = List.copyOf(sections);
    fields = List.copyOf(fields);
  }
}
