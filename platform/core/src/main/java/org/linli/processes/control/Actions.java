package org.linli.processes.control;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.linli.processes.boundary.Action;

/** What the platform can do in processes, by name; asked for late, since rooms bring their own. */
final class Actions {

  private final Iterable<Action> beans;
  private volatile Map<String, Action> known;

  Actions(Iterable<Action> beans) {
    this.beans = beans;
  }

  Map<String, Action> byName() {
    if (known == null) {
      known =
          StreamSupport.stream(beans.spliterator(), false)
              .collect(Collectors.toUnmodifiableMap(Action::name, Function.identity()));
    }
    return known;
  }
}
