package org.linli.processes.control;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.processes.entity.InstanceState;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.Token;
import org.linli.processes.entity.Version;

/** An instance while a transaction holds it: its row is locked, and is written once at the end. */
final class Run {

  /**
   * Who it is and where it came from.
   *
   * @param root of the tree of calls that it is in; itself where nobody called it
   * @param parentToken the token that waits for it; null where nobody called it
   */
  record Origin(UUID id, UUID root, UUID parent, Integer parentToken, String businessKey) {}

  private final Origin origin;
  private Version version;
  private final Map<String, Object> variables = new LinkedHashMap<>();
  private final Map<Integer, Token> tokens = new LinkedHashMap<>();
  private int lastToken;
  private int lastVisit;
  private InstanceState state = InstanceState.RUNNING;
  private String outcome;
  private Instant endedAt;

  Run(Origin origin, Version version) {
    this.origin = origin;
    this.version = version;
  }

  /** As it was written. */
  Run(Origin origin, Version version, Standing standing, Map<String, Object> variables) {
    this(origin, version);
    lastToken = standing.lastToken();
    lastVisit = standing.lastVisit();
    standing.tokens().forEach(token -> tokens.put(token.id(), token));
    this.variables.putAll(variables);
  }

  UUID id() {
    return origin.id();
  }

  Origin origin() {
    return origin;
  }

  Version version() {
    return version;
  }

  ProcessModel model() {
    return version.model();
  }

  /** It goes on by another version from here. */
  void moveTo(Version other) {
    version = other;
  }

  Map<String, Object> variables() {
    return variables;
  }

  Node at(Token token) {
    return model().node(token.node());
  }

  /** Null where it is gone. */
  Token token(int id) {
    return tokens.get(id);
  }

  List<Token> tokens() {
    return List.copyOf(tokens.values());
  }

  List<Token> within(Integer scope) {
    return tokens.values().stream().filter(token -> Objects.equals(token.scope(), scope)).toList();
  }

  Token add(String node, Integer scope, String via, Instant now) {
    var token = new Token(++lastToken, node, scope, via, now);
    tokens.put(token.id(), token);
    return token;
  }

  Token move(Token token, String node, String via, Instant now) {
    var moved = new Token(token.id(), node, token.scope(), via, now);
    tokens.put(token.id(), moved);
    return moved;
  }

  void remove(Token token) {
    tokens.remove(token.id());
  }

  int nextVisit() {
    return ++lastVisit;
  }

  Standing standing() {
    return new Standing(lastToken, lastVisit, tokens());
  }

  InstanceState state() {
    return state;
  }

  boolean isRunning() {
    return state == InstanceState.RUNNING;
  }

  String outcome() {
    return outcome;
  }

  void outcome(String reached) {
    outcome = reached;
  }

  Instant endedAt() {
    return endedAt;
  }

  void over(InstanceState how, Instant now) {
    state = how;
    endedAt = now;
  }
}
