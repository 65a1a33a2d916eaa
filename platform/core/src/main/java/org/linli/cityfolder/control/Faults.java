package org.linli.cityfolder.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.cityfolder.entity.CityFault;
import org.linli.packs.PackFault;

/** What was found wrong so far. */
final class Faults {

  /** Beyond which nobody reads on; some wrong file has one on each of a million lines. */
  static final int MOST = 1_000;

  private final List<CityFault> all = new ArrayList<>();

  void add(String file, int line, String rule, String detail) {
    if (!full()) {
      all.add(new CityFault(file, line, rule, detail));
    }
  }

  void add(PackFault fault) {
    add(fault.file(), fault.line(), "form", fault.reason());
  }

  List<CityFault> sorted() {
    return all.stream()
        .sorted(Comparator.comparing(CityFault::file).thenComparingInt(CityFault::line))
        .toList();
  }

  /** Whether more are not kept. */
  boolean full() {
    return all.size() >= MOST;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}
