package org.linli.upkeep.entity;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import org.linli.packs.Text;

/**
 * What has to be done to devices of some kinds.
 *
 * @param every how often, for example {@code P3M}; null where it is done when it is needed
 * @param who the role it is meant for; anybody who may record checks may do it
 * @param caseKind the kind of case that a finding opens
 * @param models the kinds of devices; empty for every kind
 */
public record CheckPlan(
    String id,
    int version,
    CheckKind kind,
    Text name,
    Period every,
    String who,
    String caseKind,
    List<String> models,
    List<CheckItem> items) {

  public CheckPlan {
    if (id == null || !id.matches("[a-z][a-z0-9-]{0,59}")) {
      throw new IllegalArgumentException("not the id of a plan: " + id);
    }
    if (version < 1 || kind == null || name == null || who == null || caseKind == null) {
      throw new IllegalArgumentException(
          "plan " + id + " needs version, kind, name, who and caseKind");
    }
    if ((every == null) != (kind == CheckKind.PARTS)) {
      throw new IllegalArgumentException("plan " + id + ": all but parts have an interval");
    }
    if (every != null && (every.isZero() || every.isNegative())) {
      throw new IllegalArgumentException("plan " + id + ": the interval is above nothing");
    }
    models = models == null ? List.of() : List.copyOf(models);
    items = items == null ? List.of() : List.copyOf(items);
    var seen = new HashSet<String>();
    items.forEach(
        item -> {
          if (!seen.add(item.id())) {
            throw new IllegalArgumentException("plan " + id + ": item " + item.id() + " twice");
          }
        });
    if (items.isEmpty()) {
      throw new IllegalArgumentException("plan " + id + " has no items");
    }
  }

  public boolean isFor(String model) {
    return models.isEmpty() || models.contains(model);
  }
}
