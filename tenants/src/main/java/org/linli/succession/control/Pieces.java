package org.linli.succession.control;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Does each piece of the work in a transaction of its own. */
public interface Pieces {

  /** Nothing of it stands where it throws. */
  <T> T run(Function<Handle, T> piece);

  /** Over a connection that no transaction is open on. */
  static Pieces over(Handle handle) {
    return new Pieces() {
      @Override
      public <T> T run(Function<Handle, T> piece) {
        return handle.inTransaction(piece::apply);
      }
    };
  }
}
