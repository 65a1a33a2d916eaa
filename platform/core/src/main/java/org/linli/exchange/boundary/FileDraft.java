package org.linli.exchange.boundary;

import java.util.List;
import java.util.UUID;
import org.linli.audit.boundary.Audited;
import org.linli.exchange.entity.Shape;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;

/**
 * A file that somebody orders.
 *
 * @param key of the one who orders, by which the same order sent twice is one; null for none
 * @param consumer for whom; null for who asks
 * @param asset as the catalogue calls it
 * @param tenant the community
 * @param action what is done with it; null for looking at it, as everywhere in the exchange
 * @param fields wanted; empty for all
 * @param filters as a pull's; all hold
 * @param sort a field, with a minus in front from the highest on; null for the order of change
 * @param since the mark of an earlier file of the same question: only what is new or changed since
 *     then; null for all
 * @param shape null for CSV
 * @param partRows of each part; null for as many as may be
 */
public record FileDraft(
    String key,
    UUID consumer,
    String asset,
    String tenant,
    Action action,
    Purpose purpose,
    List<String> fields,
    List<String> filters,
    String sort,
    String since,
    Shape shape,
    Integer partRows)
    implements Audited {

  public FileDraft {
    action = action == null ? Action.VIEW : action;
    fields = fields == null ? List.of() : List.copyOf(fields);
    filters = filters == null ? List.of() : List.copyOf(filters);
    sort = sort == null || sort.isBlank() ? null : sort;
    since = since == null || since.isBlank() ? null : since;
    shape = shape == null ? Shape.CSV : shape;
  }

  @Override
  public String auditName() {
    return asset + " " + tenant;
  }
}
