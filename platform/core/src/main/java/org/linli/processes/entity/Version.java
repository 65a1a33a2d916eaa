package org.linli.processes.entity;

import java.util.UUID;

/**
 * A version of a definition, read.
 *
 * @param scope the division it is of; empty for a pack's
 */
public record Version(UUID id, String scope, int number, ProcessModel model) {

  public String key() {
    return model.key();
  }
}
