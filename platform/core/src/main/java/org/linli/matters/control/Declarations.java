package org.linli.matters.control;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.processes.entity.VariableType;

/** Declares in a file the variables that its form keeps, where their author did not. */
final class Declarations {

  private static final Pattern OURS =
      Pattern.compile("xmlns:([\\w-]+)\\s*=\\s*[\"']urn:linli:bpmn");

  /** The beginning of the process, its remarks, and its extension if there is one. */
  private static final Pattern HEAD =
      Pattern.compile(
          "<([\\w-]+:)?process\\b[^>]*[^/]>(?:\\s*<([\\w-]+:)?documentation\\b[^>]*>[^<]*</([\\w-]+:)?documentation>)*"
              + "(\\s*<([\\w-]+:)?extensionElements\\s*(/)?>)?");

  private Declarations() {}

  /** The file as it was where nothing is missing, or where there is no place for it. */
  static String in(String xml, Map<String, VariableType> missing) {
    var head = HEAD.matcher(xml);
    if (missing.isEmpty() || !head.find()) {
      return xml;
    }
    var prefix = head.group(1) == null ? "" : head.group(1);
    var known = OURS.matcher(xml);
    var ours = known.find() ? known.group(1) : null;
    var text = new StringBuilder();
    missing.forEach((name, type) -> text.append(declared(ours, name, type)));
    var block =
        head.group(4) != null && head.group(6) == null
            ? text.toString()
            : "\n<%sextensionElements>%s\n</%sextensionElements>".formatted(prefix, text, prefix);
    int cut = head.group(6) == null ? head.end() : head.start(4);
    return xml.substring(0, cut) + block + xml.substring(head.end());
  }

  private static String declared(String prefix, String name, VariableType type) {
    var written = type.name().toLowerCase(Locale.ROOT);
    return prefix == null
        ? "\n<linli:variable xmlns:linli=\"urn:linli:bpmn\" name=\"%s\" type=\"%s\"/>"
            .formatted(name, written)
        : "\n<%s:variable name=\"%s\" type=\"%s\"/>".formatted(prefix, name, written);
  }
}
