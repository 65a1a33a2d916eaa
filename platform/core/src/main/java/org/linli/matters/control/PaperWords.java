package org.linli.matters.control;

import java.util.ArrayList;
import java.util.TreeMap;
import org.linli.matters.entity.PaperStep;
import org.linli.matters.entity.PaperValue;

/** All that a step prints, in one line, for comparing two versions. */
final class PaperWords {

  private PaperWords() {}

  static String of(PaperStep paper) {
    var said = new ArrayList<String>();
    said.add(paper.kind());
    if (paper.seal() != null) {
      said.add(paper.seal());
    }
    if (paper.applicant()) {
      said.add("applicant");
    }
    paper.values().forEach(value -> said.add(value.field() + " = " + printed(value)));
    return String.join("; ", said);
  }

  private static String printed(PaperValue value) {
    if (value.rows() != null) {
      return value.rows().toString();
    }
    return value.of() == null ? value.text() : value.of() + " " + new TreeMap<>(value.words());
  }
}
