package org.linli.access.boundary;

import java.util.concurrent.Callable;

/**
 * Lets a {@link Callable}'s exception through as it is: callers see the refusal that was thrown,
 * not a wrapper.
 */
public final class Unchecked {

  private Unchecked() {}

  public static <T> T call(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw Unchecked.<RuntimeException>sneak(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> E sneak(Exception e) throws E {
    throw (E) e;
  }
}
