package org.linli.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether people and programs may change anything at the moment. Whoever may say no names itself
 * once, when the server starts; until then everything may be changed.
 */
@ApplicationScoped
public class Writing {

  private volatile Supplier<Optional<? extends Refusal>> guard = Optional::empty;

  /**
   * @param fresh asked before every change: the refusal to be thrown, or none
   */
  public void guardedBy(Supplier<Optional<? extends Refusal>> fresh) {
    guard = fresh;
  }

  /** Throws what the guard says, if it says anything. */
  public void check() {
    guard
        .get()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }
}
