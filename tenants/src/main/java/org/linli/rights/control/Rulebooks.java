package org.linli.rights.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.packs.Text;
import org.linli.rights.entity.RulePack;
import org.linli.tenancy.entity.OperationMode;

/**
 * The cities' accepted rules, compiled once for each change and shared by all their communities.
 */
public final class Rulebooks {

  private final Map<String, Rulebook> byCity = new ConcurrentHashMap<>();

  /** The city's rules as of that revision, or a newer one that the transaction sees. */
  Rulebook of(Handle handle, String city, long revision) {
    if (revision == 0) {
      return Rulebook.NONE;
    }
    var known = byCity.get(city);
    if (known == null || known.revision() != revision) {
      known = compile(revision, RuleTable.accepted(handle, city));
      byCity.merge(city, known, (old, fresh) -> old.revision() > fresh.revision() ? old : fresh);
    }
    return known;
  }

  /** What was last read of the city. */
  Rulebook held(String city) {
    return byCity.getOrDefault(city, Rulebook.NONE);
  }

  /** The city's rules as the transaction sees them. */
  public Rulebook newest(Handle handle, String city) {
    return of(handle, city, RuleTable.revision(handle, city));
  }

  /** The words of the rule that a line of the log names, in whichever version it was made under. */
  public Optional<Text> why(String line) {
    return byCity.values().stream()
        .flatMap(book -> book.spans().stream())
        .map(span -> span.edition().reasons().of(line))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Rulebook compile(long revision, List<RuleVersion> accepted) {
    var turns = new TreeSet<Instant>();
    accepted.stream()
        .flatMap(
            version ->
                Stream.of(
                    version.from(), version.until() == null ? version.from() : version.until()))
        .filter(Objects::nonNull)
        .forEach(turns::add);
    var spans = new ArrayList<Rulebook.Span>();
    for (var turn : turns) {
      spans.add(new Rulebook.Span(turn, edition(accepted, turn)));
    }
    return new Rulebook(revision, spans);
  }

  /** What holds at the moment: of each pack the newest accepted version, else the delivered one. */
  private static Edition edition(List<RuleVersion> accepted, Instant at) {
    var floorsText = text(accepted, RulePack.FLOORS, at);
    var floors = floorsText == null ? Matrices.floors() : Matrices.floors(floorsText, "FLOORS");
    var byMode = new EnumMap<OperationMode, Matrix>(OperationMode.class);
    for (var mode : OperationMode.values()) {
      var own = text(accepted, RulePack.of(mode), at);
      byMode.put(
          mode,
          Matrices.matrix(mode, own == null ? Matrices.text(mode) : own, mode.name(), floors));
    }
    return new Edition(byMode, floors);
  }

  private static String text(List<RuleVersion> accepted, RulePack pack, Instant at) {
    return accepted.stream()
        .filter(version -> version.pack() == pack && version.holds(at))
        .max(Comparator.comparingInt(RuleVersion::version))
        .map(RuleVersion::text)
        .orElse(null);
  }
}
