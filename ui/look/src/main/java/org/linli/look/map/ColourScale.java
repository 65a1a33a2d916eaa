package org.linli.look.map;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Five classes for counts on a map: none at all, then four of like size in order of the counts
 * there are. Equal counts always get the same colour, and a single great one does not make all
 * others look empty.
 */
public final class ColourScale {

  public static final int CLASSES = 5;

  /** From which count each class after the first begins. */
  private final long[] begins;

  private ColourScale(long[] begins) {
    this.begins = begins;
  }

  public static ColourScale of(Collection<Long> counts) {
    var there = counts.stream().mapToLong(Long::longValue).filter(c -> c > 0).sorted().toArray();
    var begins =
        there.length == 0
            ? new long[0]
            : LongStream.concat(
                    LongStream.of(1),
                    IntStream.range(1, CLASSES - 1)
                        .mapToLong(i -> there[i * there.length / (CLASSES - 1)]))
                .distinct()
                .toArray();
    return new ColourScale(begins);
  }

  /** 0 for none, up to 4. */
  public int classOf(long count) {
    var found = 0;
    for (var i = 0; i < begins.length; i++) {
      if (count >= begins[i]) {
        found = i + 1;
      }
    }
    return found;
  }

  /** The theme's token of the count's colour. */
  public String colour(long count) {
    return "--linli-scale-" + classOf(count);
  }

  /** The classes there are, for a legend: {@code 0}, {@code 1–3}, {@code 4–9}, {@code 10+}. */
  public List<String> legend() {
    return IntStream.rangeClosed(0, begins.length).mapToObj(this::span).toList();
  }

  private String span(int index) {
    if (index == 0) {
      return "0";
    }
    var from = begins[index - 1];
    if (index == begins.length) {
      return from + "+";
    }
    var until = begins[index] - 1;
    return from == until ? String.valueOf(from) : from + "–" + until;
  }
}
