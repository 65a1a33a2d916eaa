package org.linli.exchange.control;

import java.util.ArrayList;
import java.util.List;
import org.linli.exchange.boundary.ChainReport;
import org.linli.exchange.boundary.ChainReport.Fault;
import org.linli.exchange.boundary.ChainReport.Kind;
import org.linli.exchange.boundary.LogLine;

/** Walks along a chain and notes what does not fit. Line by line, for logs of any length. */
public final class ChainCheck {

  private static final int MOST_FAULTS = 100;

  private final List<Fault> faults = new ArrayList<>();
  private String before;
  private long expected;
  private long links;
  private long entries;

  /**
   * @param first number of the link that comes first
   * @param before hash of the link before it
   */
  public ChainCheck(long first, String before) {
    this.expected = first;
    this.before = before;
  }

  /** From the beginning of a log. */
  public static ChainCheck whole() {
    return new ChainCheck(1, ChainHash.BEGINNING);
  }

  public void add(LogLine line) {
    links++;
    if (line.number() != expected) {
      fault(expected, Kind.GAP);
    }
    expected = line.number() + 1;
    if (line.words() != null) {
      entries++;
      if (!ChainHash.of(ChainHash.words(line.words())).equals(line.entryHash())) {
        fault(line.number(), Kind.CHANGED);
      }
    }
    if (!ChainHash.link(before, String.valueOf(line.entryHash())).equals(line.hash())) {
      fault(line.number(), Kind.BROKEN);
    }
    before = String.valueOf(line.hash());
  }

  /** An entry that has its link and is gone. */
  public void removed(long number) {
    fault(number, Kind.REMOVED);
  }

  /** Holds the log against a head from elsewhere, where the walk has just come past it. */
  public void end(long number, String hash) {
    if (expected != number + 1 || !before.equals(hash)) {
      fault(number, Kind.CUT);
    }
  }

  public ChainReport report() {
    return new ChainReport(links, entries, List.copyOf(faults), before);
  }

  private void fault(long number, Kind kind) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(number, kind));
    }
  }
}
