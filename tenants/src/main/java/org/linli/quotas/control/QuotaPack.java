package org.linli.quotas.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Map;
import org.linli.access.boundary.Invalid;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.quotas.entity.Price;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;

/**
 * The delivered quotas, read and checked once.
 *
 * @param kinds of each kind
 * @param rows how large rows are, by which the store is estimated
 * @param retentionDays after which hours of use are forgotten
 */
public record QuotaPack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) Map<QuotaKind, Terms> kinds,
    @JsonProperty(required = true) RowSizes rows,
    @JsonProperty(required = true) int retentionDays) {

  static final String FILE = "packs/quotas/quotas.yaml";

  /** A year can be compared with the year before. */
  private static final int SHORTEST_RETENTION = 366;

  public static final QuotaPack DELIVERED =
      checked(Packs.read(QuotaPack.class.getClassLoader().getResource(FILE), QuotaPack.class));

  /**
   * One kind's terms.
   *
   * @param atOnce what still comes through at once, beyond the hard limit
   */
  public record Terms(
      @JsonProperty(required = true) long soft,
      @JsonProperty(required = true) long hard,
      @JsonProperty(required = true) int atOnce,
      @JsonProperty(required = true) Price price) {

    Quota quota() {
      return new Quota(soft, hard);
    }
  }

  /**
   * Bytes of a row with its indexes.
   *
   * @param other of every table that is not named
   */
  public record RowSizes(
      @JsonProperty(required = true) int other,
      @JsonProperty(required = true) Map<String, Integer> tables) {

    int of(String table) {
      return tables.getOrDefault(table, other);
    }
  }

  static QuotaPack checked(QuotaPack read) {
    if (!read.kinds().keySet().equals(EnumSet.allOf(QuotaKind.class))) {
      throw new PackFault(FILE, 1, "terms of each kind");
    }
    read.kinds()
        .forEach(
            (kind, terms) -> {
              try {
                terms.quota();
              } catch (Invalid e) {
                throw new PackFault(FILE, 1, kind + ": " + e.getMessage());
              }
              if (terms.atOnce() < 1) {
                throw new PackFault(FILE, 1, kind + ": atOnce");
              }
            });
    if (read.retentionDays() < SHORTEST_RETENTION) {
      throw new PackFault(FILE, 1, "retentionDays");
    }
    return read;
  }

  public Quota quota(QuotaKind kind) {
    return kinds.get(kind).quota();
  }

  public Price price(QuotaKind kind) {
    return kinds.get(kind).price();
  }
}
