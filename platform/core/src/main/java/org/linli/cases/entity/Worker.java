package org.linli.cases.entity;

import java.util.List;
import java.util.UUID;

/**
 * A grid worker to whom a case may be given.
 *
 * @param grids the names of the grids the worker stands for
 * @param load how many cases are in the worker's hands
 */
public record Worker(UUID account, String name, List<String> grids, int load) {

  public Worker {
    grids = List.copyOf(grids);
  }
}
