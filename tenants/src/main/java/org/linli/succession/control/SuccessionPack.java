package org.linli.succession.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/**
 * What becomes of the rows of each table, read and checked once.
 *
 * @param carry tables whose rows the other community gets as well
 * @param move tables whose rows are given over
 * @param sum tables whose numbers are added to the other community's
 * @param recount tables of figures that are counted from what the other community has then
 * @param stay tables that stay with the community that ends
 */
public record SuccessionPack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) List<Carried> carry,
    @JsonProperty(required = true) List<Moved> move,
    @JsonProperty(required = true) List<Summed> sum,
    @JsonProperty(required = true) List<Recounted> recount,
    @JsonProperty(required = true) List<Staying> stay) {

  static final String FILE = "packs/succession/succession.yaml";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private static final Pattern WORK = Pattern.compile("[a-z][a-z-]{0,29}");

  public static final SuccessionPack DELIVERED =
      checked(
          Packs.read(
              SuccessionPack.class.getClassLoader().getResource(FILE), SuccessionPack.class));

  /**
   * A table whose rows the other community gets as well.
   *
   * @param rename a column that gets an ending where the other community has the same; null for
   *     none
   * @param code a column that names the community's division; null for none
   * @param raise a column that counts changes, so that what servers remember of the row is proved
   *     old; null for none
   * @param keeps whether a row that the other community has under the same key is kept as it is
   * @param gone whether the rows do not stay with the community that ends as well: the tiers above
   *     would see them twice
   * @param sealed a column that the key ring encrypted for the row; null for none
   */
  public record Carried(
      @JsonProperty(required = true) String table,
      String rename,
      String code,
      String raise,
      Boolean keeps,
      Boolean gone,
      Sealed sealed) {

    public Carried {
      keeps = Boolean.TRUE.equals(keeps);
      gone = Boolean.TRUE.equals(gone);
    }
  }

  /**
   * @param context what the value is bound to; {@code {column}} is the row's
   */
  public record Sealed(
      @JsonProperty(required = true) String column,
      @JsonProperty(required = true) String context) {}

  /**
   * A table whose rows are given over.
   *
   * @param code a column that names the community's division; null for none
   * @param raise a column that counts changes; null for none
   * @param touch a column with the time of the last change; null for none
   * @param twins columns that no two rows of a community have alike: a row whose twin the other
   *     community has goes; null for none
   */
  public record Moved(
      @JsonProperty(required = true) String table,
      String code,
      String raise,
      String touch,
      List<String> twins) {

    public Moved {
      twins = twins == null ? List.of() : List.copyOf(twins);
    }
  }

  /** A table whose numbers are added to the other community's, and are nought afterwards. */
  public record Summed(
      @JsonProperty(required = true) String table,
      @JsonProperty(required = true) List<String> columns) {

    public Summed {
      columns = columns == null ? List.of() : List.copyOf(columns);
    }
  }

  /**
   * A table whose rows are taken away, since they are counted anew in the other community.
   *
   * @param work the kind of due work that counts them
   */
  public record Recounted(
      @JsonProperty(required = true) String table, @JsonProperty(required = true) String work) {}

  /** Tables that stay for one reason. */
  public record Staying(
      @JsonProperty(required = true) String zh,
      @JsonProperty(required = true) String en,
      @JsonProperty(required = true) List<String> tables) {

    public Staying {
      tables = tables == null ? List.of() : List.copyOf(tables);
    }
  }

  public SuccessionPack {
    carry = carry == null ? List.of() : List.copyOf(carry);
    move = move == null ? List.of() : List.copyOf(move);
    sum = sum == null ? List.of() : List.copyOf(sum);
    recount = recount == null ? List.of() : List.copyOf(recount);
    stay = stay == null ? List.of() : List.copyOf(stay);
  }

  static SuccessionPack checked(SuccessionPack read) {
    var names = new ArrayList<String>();
    read.carry().forEach(one -> names.addAll(told(one.table(), one.rename(), one.code())));
    read.carry().forEach(one -> names.addAll(told(one.raise())));
    read.move().forEach(one -> names.addAll(told(one.table(), one.code(), one.raise())));
    read.move().forEach(one -> names.addAll(told(one.touch())));
    read.move().forEach(one -> names.addAll(one.twins()));
    read.sum().forEach(one -> names.addAll(one.columns()));
    read.sum().forEach(one -> names.addAll(told(one.table())));
    read.recount().forEach(one -> names.addAll(told(one.table())));
    read.stay().forEach(one -> names.addAll(one.tables()));
    for (var name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new PackFault(FILE, 1, name + " is no name of a table or column");
      }
    }
    var seen = new HashSet<String>();
    for (var table : read.tables()) {
      if (!seen.add(table)) {
        throw new PackFault(FILE, 1, table + " is named twice");
      }
    }
    if (read.sum().stream().anyMatch(one -> one.columns().isEmpty())) {
      throw new PackFault(FILE, 1, "sum: what is added has columns");
    }
    for (var one : read.recount()) {
      if (!WORK.matcher(one.work()).matches()) {
        throw new PackFault(FILE, 1, one.work() + " is no kind of due work");
      }
    }
    return read;
  }

  private static List<String> told(String... names) {
    var told = new ArrayList<String>();
    for (var name : names) {
      if (name != null) {
        told.add(name);
      }
    }
    return told;
  }

  private List<String> tables() {
    var tables = new ArrayList<String>();
    carry.forEach(one -> tables.add(one.table()));
    move.forEach(one -> tables.add(one.table()));
    sum.forEach(one -> tables.add(one.table()));
    recount.forEach(one -> tables.add(one.table()));
    stay.forEach(one -> tables.addAll(one.tables()));
    return tables;
  }

  /** Every table that the pack says something of. */
  public Set<String> named() {
    return Set.copyOf(tables());
  }

  Optional<Carried> carried(String table) {
    return carry.stream().filter(one -> one.table().equals(table)).findFirst();
  }
}
