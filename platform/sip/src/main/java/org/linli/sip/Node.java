package org.linli.sip;

import java.util.List;
import java.util.Optional;

/** An element of a device's message: its name, its own text, and what stands in it. */
record Node(String name, String text, List<Node> children) {

  Optional<Node> child(String name) {
    return children.stream().filter(child -> child.name().equals(name)).findFirst();
  }

  /** The text of a child; null where there is none. */
  String said(String name) {
    return child(name).map(Node::text).filter(text -> !text.isBlank()).orElse(null);
  }

  /** A number of a child; null where there is none, or it is no number. */
  Integer number(String name) {
    var said = said(name);
    try {
      return said == null ? null : Integer.valueOf(said);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
