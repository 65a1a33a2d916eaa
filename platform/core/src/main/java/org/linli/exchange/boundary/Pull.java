package org.linli.exchange.boundary;

import java.util.List;
import org.linli.exchange.entity.Form;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * A page that a consumer asks for.
 *
 * @param asset as the catalogue calls it
 * @param fields wanted; empty for all that it has
 * @param filters {@code field eq value}, {@code field in a,b}, {@code field ge value} …; all hold
 * @param sort a field, with a minus in front from the highest on; null for the order of change
 * @param after the position that an earlier page told; null from the beginning
 * @param limit 1 to 1,000 rows
 * @param until the position behind which nothing is wanted; null without an end
 */
public record Pull(
    String asset,
    TenantId tenant,
    Action action,
    Purpose purpose,
    List<String> fields,
    List<String> filters,
    String sort,
    String after,
    int limit,
    Form form,
    String until) {

  public static final int MOST = 1_000;

  /** A part of a file, which nobody waits for. */
  public static final int MOST_OF_A_FILE = 5_000;

  public Pull {
    fields = fields == null ? List.of() : List.copyOf(fields);
    filters = filters == null ? List.of() : List.copyOf(filters);
  }

  /** Without an end. */
  public Pull(
      String asset,
      TenantId tenant,
      Action action,
      Purpose purpose,
      List<String> fields,
      List<String> filters,
      String sort,
      String after,
      int limit,
      Form form) {
    this(asset, tenant, action, purpose, fields, filters, sort, after, limit, form, null);
  }

  /** The same from another position on. */
  public Pull after(String position) {
    return new Pull(
        asset, tenant, action, purpose, fields, filters, sort, position, limit, form, until);
  }

  /** The same in another order. */
  public Pull sorted(String by) {
    return new Pull(asset, tenant, action, purpose, fields, filters, by, after, limit, form, until);
  }

  /** The same up to a position. */
  public Pull until(String position) {
    return new Pull(
        asset, tenant, action, purpose, fields, filters, sort, after, limit, form, position);
  }
}
