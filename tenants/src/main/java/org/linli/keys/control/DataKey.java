package org.linli.keys.control;

import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyState;
import org.linli.keys.entity.Suite;

/**
 * A key at work.
 *
 * @param secret the key itself, or the private half of a pair; null when destroyed
 * @param shown the public half of a pair, else null
 */
record DataKey(KeyName name, Suite suite, KeyState state, byte[] secret, byte[] shown) {

  Algorithms algorithms() {
    return Algorithms.of(suite);
  }

  @Override
  public String toString() {
    return name + " " + suite + " " + state;
  }
}
