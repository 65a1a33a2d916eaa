package org.linli.processes.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a file, with its line.
 *
 * @param attributes by name, those of our own namespace as {@code linli:name}
 */
record Element(
    String namespace,
    String type,
    Map<String, String> attributes,
    int line,
    Element parent,
    List<Element> children,
    StringBuilder text) {

  /** Of BPMN itself. */
  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  /** Of what we add to it. */
  static final String OURS = "urn:linli:bpmn";

  Element(String namespace, String type, Map<String, String> attributes, int line, Element parent) {
    this(namespace, type, attributes, line, parent, new ArrayList<>(), new StringBuilder());
  }

  boolean isBpmn() {
    return BPMN.equals(namespace);
  }

  boolean is(String wanted) {
    return isBpmn() && type.equals(wanted);
  }

  String id() {
    return attributes.getOrDefault("id", "");
  }

  String name() {
    return attributes.getOrDefault("name", "").strip().replaceAll("\\s+", " ");
  }

  /** Null where it has none, or an empty one. */
  String attribute(String wanted) {
    var value = attributes.get(wanted);
    return value == null || value.isBlank() ? null : value.strip();
  }

  Stream<Element> children(String wanted) {
    return children.stream().filter(child -> child.is(wanted));
  }

  Optional<Element> child(String wanted) {
    return children(wanted).findFirst();
  }

  /** What we added to it. */
  Stream<Element> ours(String wanted) {
    return children("extensionElements")
        .flatMap(extension -> extension.children.stream())
        .filter(child -> OURS.equals(child.namespace) && child.type.equals(wanted));
  }

  String said() {
    return text.toString().strip();
  }

  Stream<Element> everything() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::everything));
  }

  /** Records compare by content; parents would go round in circles. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return type + " " + id();
  }
}
