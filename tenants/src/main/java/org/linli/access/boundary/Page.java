package org.linli.access.boundary;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all, of those the caller may see
 */
public record Page<T>(List<T> items, long total, int offset, int limit) {

  public Page {
    items = List.copyOf(items);
  }

  public static <T> Page<T> of(List<T> items, long total, PageRequest request) {
    return new Page<>(items, total, request.offset(), request.limit());
  }

  /** The asked part of a list that is known whole. */
  public static <T> Page<T> part(List<T> all, PageRequest request) {
    return of(
        all.stream().skip(request.offset()).limit(request.limit()).toList(), all.size(), request);
  }
}
