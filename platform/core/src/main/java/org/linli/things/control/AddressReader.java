package org.linli.things.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.access.boundary.NotFound;
import org.linli.things.entity.Address;
import org.linli.things.entity.Address.Step;
import org.linli.things.entity.Address.Tail;
import org.linli.things.entity.Kind;

/**
 * Reads the path below the service's root (OGC 18-088, clause 9.2): {@code
 * Things(1)/Datastreams(2)/Observations}, {@code Things(1)/properties/owner/$value}. What leads
 * nowhere is not there.
 */
public final class AddressReader {

  private static final int LONGEST = 20;

  private AddressReader() {}

  /**
   * @throws NotFound when there can be no such thing
   */
  public static Address read(String path) {
    var words = new ArrayList<>(Arrays.asList(path.split("/", -1)));
    if (words.size() > LONGEST) {
      throw new NotFound("thing");
    }
    var tail = tail(words);
    var steps = new ArrayList<Step>();
    Kind kind = null;
    var single = false;
    var at = 0;
    for (; at < words.size(); at++) {
      var step = step(words.get(at));
      var next = kind == null ? collection(step) : single ? link(kind, step.name()) : null;
      if (next == null) {
        break;
      }
      single = step.id() != null || !leadsToMany(kind, step.name());
      kind = next;
      steps.add(step);
    }
    var property = List.copyOf(words.subList(at, words.size()));
    if (kind == null || !property.isEmpty() && !single || !fits(kind, property, tail)) {
      throw new NotFound("thing");
    }
    return new Address(List.copyOf(steps), property, tail);
  }

  private static Tail tail(List<String> words) {
    var tail =
        switch (words.getLast()) {
          case "$value" -> Tail.VALUE;
          case "$ref" -> Tail.REFERENCES;
          default -> Tail.ENTITY;
        };
    if (tail != Tail.ENTITY) {
      words.removeLast();
    }
    return tail;
  }

  private static boolean fits(Kind kind, List<String> property, Tail tail) {
    return switch (tail) {
      case REFERENCES -> property.isEmpty();
      case VALUE -> !property.isEmpty() && kind.property(property.getFirst()).isPresent();
      case ENTITY -> property.isEmpty() || kind.property(property.getFirst()).isPresent();
    };
  }

  private static Kind collection(Step step) {
    return Kind.ofCollection(step.name()).orElse(null);
  }

  private static Kind link(Kind from, String name) {
    return from.link(name).map(link -> link.target()).orElse(null);
  }

  private static boolean leadsToMany(Kind from, String name) {
    return from == null || from.link(name).orElseThrow().many();
  }

  private static Step step(String word) {
    var open = word.indexOf('(');
    if (open < 0) {
      return new Step(word, null);
    }
    if (!word.endsWith(")")) {
      throw new NotFound("thing");
    }
    var id = word.substring(open + 1, word.length() - 1);
    if (id.length() > 1 && id.startsWith("'") && id.endsWith("'")) {
      id = id.substring(1, id.length() - 1);
    }
    try {
      return new Step(word.substring(0, open), Long.parseLong(id));
    } catch (NumberFormatException e) {
      throw new NotFound("thing");
    }
  }
}
