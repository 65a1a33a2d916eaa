package org.linli.processes.entity;

import java.util.List;
import java.util.Locale;
import org.linli.messages.Messages;

/**
 * One thing that is wrong with a file of a process, and where.
 *
 * @param code the ending of {@code process.finding.<code>} in the bundles
 * @param element what kind of element, as BPMN calls it
 * @param id of the element; empty where it has none
 * @param name as its author called it; empty where it has none
 * @param line from 1; 0 where it belongs to no line
 * @param details what the text says beyond that
 */
public record Finding(
    String code, String element, String id, String name, int line, List<String> details) {

  public Finding {
    details = List.copyOf(details);
  }

  /** In the words of whoever drew it: the name, else the id, and the line. */
  public String in(Locale locale) {
    return Messages.text(
        locale, "process.finding.where", String.valueOf(line), element, id, said(locale));
  }

  /** The same without the place, for who sees the place already. */
  public String said(Locale locale) {
    var called = name.isEmpty() ? id.isEmpty() ? element : id : name;
    var arguments = new Object[details.size() + 1];
    arguments[0] = called;
    for (int at = 0; at < details.size(); at++) {
      var detail = details.get(at);
      var word = "process.expression." + detail;
      arguments[at + 1] = Messages.has(locale, word) ? Messages.text(locale, word) : detail;
    }
    return Messages.text(locale, "process.finding." + code, arguments);
  }
}
