package org.linli.erasure.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.erasure.entity.ErasureTerm;
import org.linli.erasure.entity.KeptTable;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/**
 * Terms and what stays, read and checked once.
 *
 * @param exportDays how long before the suspension the export may have been made, at most
 * @param leastDays from the suspension on, for every community
 * @param said of rows that stay and are not named by their table
 */
public record ErasurePack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) int exportDays,
    @JsonProperty(required = true) int leastDays,
    @JsonProperty(required = true) List<Kind> kinds,
    @JsonProperty(required = true) List<Kept> keep,
    @JsonProperty(required = true) List<Said> said) {

  /** Why rows stay that the pack does not name by their table. */
  private static final Set<String> SAID =
      Set.of("archive-ever", "archive-until", "archive-with", "shared", "unit", "unit-event");

  static final String FILE = "packs/erasure/erasure.yaml";

  private static final int YEAR = 365;
  private static final int TEN_YEARS = 3653;
  private static final int CENTURY = 36_525;

  public static final ErasurePack DELIVERED =
      checked(Packs.read(ErasurePack.class.getClassLoader().getResource(FILE), ErasurePack.class));

  /** Rows that are kept equally long. */
  public record Kind(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String zh,
      @JsonProperty(required = true) String en,
      @JsonProperty(required = true) int days,
      @JsonProperty(required = true) String clause,
      @JsonProperty(required = true) List<String> tables) {

    public Kind {
      tables = tables == null ? List.of() : List.copyOf(tables);
    }
  }

  /** A table that stays, and why. */
  public record Kept(
      @JsonProperty(required = true) String table,
      @JsonProperty(required = true) String zh,
      @JsonProperty(required = true) String en) {}

  /** What the certificate says of such rows; {@code {0}} is a number or a day. */
  public record Said(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String zh,
      @JsonProperty(required = true) String en) {}

  public ErasurePack {
    said = said == null ? List.of() : List.copyOf(said);
    kinds = kinds == null ? List.of() : List.copyOf(kinds);
    keep = keep == null ? List.of() : List.copyOf(keep);
  }

  static ErasurePack checked(ErasurePack read) {
    range("exportDays", read.exportDays(), YEAR);
    range("leastDays", read.leastDays(), TEN_YEARS);
    var seen = new HashSet<String>();
    for (var kind : read.kinds()) {
      range(kind.name() + ".days", kind.days(), CENTURY);
      if (kind.tables().isEmpty()) {
        throw new PackFault(FILE, 1, kind.name() + " has no tables");
      }
      kind.tables().forEach(table -> once(seen, table));
    }
    read.keep().forEach(kept -> once(seen, kept.table()));
    var names = read.said().stream().map(Said::name).collect(Collectors.toSet());
    if (!names.equals(SAID) || read.said().size() != SAID.size()) {
      throw new PackFault(FILE, 1, "said: each of " + new TreeSet<>(SAID) + " once");
    }
    return read;
  }

  private static void range(String key, int value, int most) {
    if (value < 1 || value > most) {
      throw new PackFault(FILE, 1, key + ": 1.." + most);
    }
  }

  private static void once(HashSet<String> seen, String table) {
    if (!seen.add(table)) {
      throw new PackFault(FILE, 1, table + " is named twice");
    }
  }

  /** What is said of a table that stays, by its name. */
  Map<String, Kept> kept() {
    return keep.stream().collect(Collectors.toMap(Kept::table, kept -> kept));
  }

  /** Rows of a table that stay, with what is said of them. */
  KeptTable said(String name, String table, long rows, Object detail) {
    var found = said.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    var text = String.valueOf(detail);
    return new KeptTable(
        table, rows, found.zh().replace("{0}", text), found.en().replace("{0}", text));
  }

  /** The terms as they are read. */
  public List<ErasureTerm> terms() {
    return kinds.stream()
        .map(kind -> new ErasureTerm(kind.name(), kind.zh(), kind.en(), kind.days(), kind.clause()))
        .toList();
  }
}
