package org.linli.processes.entity;

import java.util.List;
import java.util.Optional;

/**
 * What became of reading a file.
 *
 * @param model empty where it could not be read at all
 * @param findings empty where it can run
 */
public record Checked(Optional<ProcessModel> model, List<Finding> findings) {

  public boolean isFine() {
    return model.isPresent() && findings.isEmpty();
  }
}
