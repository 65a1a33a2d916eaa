package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.exchange.boundary.ChainReport;
import org.linli.exchange.boundary.ChainReport.Fault;
import org.linli.exchange.boundary.ChainReport.Kind;
import org.linli.exchange.boundary.LogLine;

/** Whoever holds the head finds out what was done to a log; no platform is asked. */
class ChainCheckTest {

  private final List<LogLine> log = log(6);

  @Test
  void anUntouchedLogIsIntact() {
    assertThat(check(log).intact()).isTrue();
    assertThat(check(log).entries()).isEqualTo(6);
    assertThat(check(log).hash()).isEqualTo(log.getLast().hash());
  }

  @Test
  void theAlgorithmIsTheOneThatIsWrittenDown() {
    // SHA-256 of ["1","a,b"] and of 64 zeros followed by it, computed with another tool.
    var entry = ChainHash.of(ChainHash.words(List.of("1", "a,b")));
    assertThat(ChainHash.words(List.of("1", "a,b"))).isEqualTo("[\"1\",\"a,b\"]");
    assertThat(entry).isEqualTo("0a08cb87cda4e62d63afdd869054e86a2ccadde08baca3a52784c88e7dce95f0");
    assertThat(ChainHash.link(ChainHash.BEGINNING, entry))
        .isEqualTo("79a90da2d16c523ffc838c46ffeb4dbad1667b3aaed9179ba5c8dc1b590edb6f");
  }

  @Test
  void aChangedEntryIsFound() {
    var line = log.get(2);
    log.set(2, new LogLine(3, List.of("3", "other"), line.entryHash(), line.hash()));
    assertThat(check(log).faults()).containsExactly(new Fault(3, Kind.CHANGED));
  }

  @Test
  void aChangedEntryWithItsOwnHashMadeAnewBreaksTheChain() {
    var words = List.of("3", "other");
    var line = log.get(2);
    log.set(2, new LogLine(3, words, ChainHash.of(ChainHash.words(words)), line.hash()));
    assertThat(check(log).faults()).containsExactly(new Fault(3, Kind.BROKEN));
  }

  @Test
  void aChainMadeAnewFromAChangedEntryOnIsFoundByWhoHoldsTheHead() {
    var head = log.getLast();
    var words = new ArrayList<List<String>>();
    log.forEach(line -> words.add(line.words()));
    words.set(2, List.of("3", "other"));
    var forged = chain(words);
    assertThat(check(forged).intact()).isTrue();
    var check = ChainCheck.whole();
    forged.forEach(check::add);
    check.end(head.number(), head.hash());
    assertThat(check.report().faults()).containsExactly(new Fault(6, Kind.CUT));
  }

  @Test
  void anEntryTakenOutIsFound() {
    log.remove(3);
    assertThat(check(log).faults()).contains(new Fault(4, Kind.GAP)).hasSize(2);
  }

  @Test
  void theLastEntriesCutOffAreFoundByWhoHoldsTheHead() {
    var head = log.getLast();
    var check = ChainCheck.whole();
    log.subList(0, 4).forEach(check::add);
    check.end(head.number(), head.hash());
    assertThat(check.report().faults()).containsExactly(new Fault(6, Kind.CUT));
  }

  @Test
  void exchangedEntriesAreFound() {
    var one = log.get(1);
    log.set(1, log.get(2));
    log.set(2, one);
    assertThat(check(log).intact()).isFalse();
  }

  @Test
  void entriesThatAreNotTheReadersToSeeStillHoldTheChain() {
    var line = log.get(2);
    log.set(2, new LogLine(3, null, line.entryHash(), line.hash()));
    assertThat(check(log).intact()).isTrue();
    assertThat(check(log).entries()).isEqualTo(5);
    log.set(2, new LogLine(3, null, line.hash(), line.hash()));
    assertThat(check(log).faults()).containsExactly(new Fault(3, Kind.BROKEN));
  }

  @Test
  void aStretchIsCheckedFromTheLinkBeforeIt() {
    var check = new ChainCheck(4, log.get(2).hash());
    log.subList(3, 6).forEach(check::add);
    assertThat(check.report().intact()).isTrue();
  }

  private static ChainReport check(List<LogLine> lines) {
    var check = ChainCheck.whole();
    lines.forEach(check::add);
    return check.report();
  }

  private static List<LogLine> log(int length) {
    var words = new ArrayList<List<String>>();
    for (int number = 1; number <= length; number++) {
      words.add(List.of(Integer.toString(number), "entry"));
    }
    return chain(words);
  }

  private static List<LogLine> chain(List<List<String>> entries) {
    var lines = new ArrayList<LogLine>();
    var hash = ChainHash.BEGINNING;
    for (var words : entries) {
      var entry = ChainHash.of(ChainHash.words(words));
      hash = ChainHash.link(hash, entry);
      lines.add(new LogLine(lines.size() + 1, words, entry, hash));
    }
    return lines;
  }
}
