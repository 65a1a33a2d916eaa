package org.linli.matters.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.linli.matters.entity.BoardLine;
import org.linli.matters.entity.LampCount;

/** Puts what was counted into the lines of a board, the worst first. */
final class BoardLines {

  private static final Comparator<BoardLine> WORST =
      Comparator.comparingLong((BoardLine line) -> line.steps().red())
          .thenComparingLong(line -> line.steps().yellow())
          .thenComparingLong(line -> line.steps().open())
          .reversed()
          .thenComparing(BoardLine::key);

  private BoardLines() {}

  static <T> LampCount whole(Collection<T> counted, Function<T, LampCount> steps) {
    return counted.stream().map(steps).reduce(LampCount.NONE, LampCount::and);
  }

  /**
   * @param key of the line that something belongs to
   * @param names of the keys; a key without one has null
   */
  static <T> List<BoardLine> of(
      Collection<T> counted,
      Function<T, String> key,
      Function<T, LampCount> steps,
      Map<String, String> names) {
    var lines = new TreeMap<String, LampCount>();
    counted.forEach(one -> lines.merge(key.apply(one), steps.apply(one), LampCount::and));
    return lines.entrySet().stream()
        .map(line -> new BoardLine(line.getKey(), names.get(line.getKey()), line.getValue()))
        .sorted(WORST)
        .toList();
  }
}
