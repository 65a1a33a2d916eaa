package org.linli.access.boundary;

import java.util.List;

/**
 * A piece of a list.
 *
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, long total, int offset, int limit) {

  public Page {
    items = List.copyOf(items);
  }
}
