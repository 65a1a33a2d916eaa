package org.linli.rights.control;

import java.time.Instant;
import java.util.List;

/**
 * The rules that a city accepted for itself, one after the other; before the first of them, and
 * where there is none, the delivered ones hold.
 *
 * @param revision counts the city's changes, so that every node sees a new one
 */
public record Rulebook(long revision, List<Span> spans) {

  public static final Rulebook NONE = new Rulebook(0, List.of());

  /** An edition from its first moment on, until the next one's. */
  record Span(Instant from, Edition edition) {}

  public Rulebook {
    spans = List.copyOf(spans);
  }

  /** What holds at the moment. */
  public Edition editionOr(Instant at, Matrices matrices) {
    var own = at(at);
    return own == null ? matrices.delivered() : own;
  }

  /** What holds at the moment; null for the delivered rules. */
  Edition at(Instant at) {
    Edition found = null;
    for (var span : spans) {
      if (at.isBefore(span.from())) {
        break;
      }
      found = span.edition();
    }
    return found;
  }
}
