package org.linli.redivision.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.tenancy.entity.CityTime;

/**
 * Which rows go along with a community and which stay under the code of their day.
 *
 * @param follow what stands
 * @param stay what happened
 * @param variants what streets and districts give to all communities below them
 */
public record MovePack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) List<Named> follow,
    @JsonProperty(required = true) List<Named> stay,
    List<Given> variants) {

  static final String FILE = "packs/redivision/redivision.yaml";

  /** A name is put into SQL: it has to be one. */
  private static final String NAME = "[a-z][a-z_]*";

  public static final MovePack DELIVERED =
      checked(Packs.read(MovePack.class.getClassLoader().getResource(FILE), MovePack.class));

  /** Of what a row speaks. */
  enum Period {
    HOUR,
    DAY,
    MONTH
  }

  /**
   * A column that names communities by their code.
   *
   * @param since the column that tells the row's time; null where all rows are treated alike
   */
  public record Named(
      @JsonProperty(required = true) String table,
      @JsonProperty(required = true) String column,
      String since,
      Period period,
      @JsonProperty(required = true) String zh,
      @JsonProperty(required = true) String en) {

    /** {@code table.column}. */
    public String place() {
      return table + "." + column;
    }

    /** From where on rows go along, as the database compares it with the column. */
    Object from(LocalDate day) {
      return switch (period) {
        case HOUR -> day.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
        case DAY -> day;
        case MONTH -> day.withDayOfMonth(1);
      };
    }
  }

  /**
   * What divisions give to the communities below them.
   *
   * @param column that names the division
   * @param key which process, or which scenario
   * @param standing the column by which a row stands or not
   * @param value what is in that column while it stands; null for nothing in it
   */
  public record Given(
      @JsonProperty(required = true) String table,
      @JsonProperty(required = true) String column,
      @JsonProperty(required = true) String key,
      @JsonProperty(required = true) String standing,
      String value,
      @JsonProperty(required = true) String zh,
      @JsonProperty(required = true) String en) {}

  public MovePack {
    variants = variants == null ? List.of() : List.copyOf(variants);
    follow = follow == null ? List.of() : List.copyOf(follow);
    stay = stay == null ? List.of() : List.copyOf(stay);
  }

  static MovePack checked(MovePack read) {
    var seen = new HashSet<String>();
    read.follow().forEach(named -> check(named, seen));
    read.stay().forEach(named -> check(named, seen));
    for (var given : read.variants()) {
      if (!Stream.of(given.table(), given.column(), given.key(), given.standing())
          .allMatch(name -> name.matches(NAME))) {
        throw new PackFault(FILE, 1, given.table() + " is no name");
      }
    }
    for (var named : read.follow()) {
      if (named.since() != null) {
        throw new PackFault(FILE, 1, named.place() + " goes along whole");
      }
    }
    return read;
  }

  private static void check(Named named, Set<String> seen) {
    var names = named.since() == null ? List.<String>of() : List.of(named.since());
    if (!named.table().matches(NAME)
        || !named.column().matches(NAME)
        || !names.stream().allMatch(name -> name.matches(NAME))) {
      throw new PackFault(FILE, 1, named.place() + " is no name");
    }
    if ((named.since() == null) != (named.period() == null)) {
      throw new PackFault(FILE, 1, named.place() + ": since and period go together");
    }
    if (!seen.add(named.place())) {
      throw new PackFault(FILE, 1, named.place() + " is named twice");
    }
  }
}
