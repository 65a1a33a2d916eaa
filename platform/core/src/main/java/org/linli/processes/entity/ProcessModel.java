package org.linli.processes.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A process as it was read: steps and ways in the order of the file, and the variables it declares.
 */
public final class ProcessModel {

  private final String key;
  private final String name;
  private final Map<String, VariableType> variables;
  private final Map<String, Node> nodes;
  private final List<Flow> flows;
  private final Map<String, List<Flow>> out;
  private final Map<String, List<Flow>> in;
  private final Map<String, List<Node.Boundary>> boundaries;

  public ProcessModel(
      String key,
      String name,
      Map<String, VariableType> variables,
      List<Node> nodes,
      List<Flow> flows) {
    this.key = key;
    this.name = name;
    this.variables = Map.copyOf(variables);
    this.nodes =
        nodes.stream()
            .collect(
                Collectors.toMap(
                    Node::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    this.flows = List.copyOf(flows);
    out = flows.stream().collect(Collectors.groupingBy(Flow::from));
    in = flows.stream().collect(Collectors.groupingBy(Flow::to));
    boundaries = all(Node.Boundary.class).collect(Collectors.groupingBy(Node.Boundary::host));
  }

  public String key() {
    return key;
  }

  public String name() {
    return name;
  }

  public Map<String, VariableType> variables() {
    return variables;
  }

  public List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  public List<Flow> flows() {
    return flows;
  }

  public <T extends Node> java.util.stream.Stream<T> all(Class<T> type) {
    return nodes.values().stream().filter(type::isInstance).map(type::cast);
  }

  public Optional<Node> find(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /** Of a model that was checked. */
  public Node node(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  public List<Flow> out(String node) {
    return out.getOrDefault(node, List.of());
  }

  public List<Flow> in(String node) {
    return in.getOrDefault(node, List.of());
  }

  public List<Node.Boundary> boundaries(String host) {
    return boundaries.getOrDefault(host, List.of());
  }

  /**
   * Where the process, or a sub-process of it, begins.
   *
   * @param within null for the process
   */
  public Optional<Node.Start> start(String within) {
    return all(Node.Start.class)
        .filter(start -> Objects.equals(start.within(), within))
        .findFirst();
  }
}
