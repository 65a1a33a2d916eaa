package org.linli.exchange.boundary;

import java.util.List;
import java.util.UUID;
import org.linli.audit.boundary.Audited;
import org.linli.exchange.entity.Form;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;

/**
 * What a consumer wants to be brought.
 *
 * @param consumer for whom; null for the consumer that asks
 * @param asset as the catalogue calls it
 * @param tenants ids of the communities
 * @param action what is done with it; null for looking at it
 * @param fields wanted; empty for all
 * @param filters as a pull's; all hold
 * @param form how a delivery is written down; null for JSON
 * @param endpoint where it is brought: {@code https://host/path}
 * @param full whether what stands already is brought first, or only what changes from now on
 */
public record SubscriptionDraft(
    UUID consumer,
    String asset,
    List<String> tenants,
    Action action,
    Purpose purpose,
    List<String> fields,
    List<String> filters,
    Form form,
    String endpoint,
    Boolean full)
    implements Audited {

  public SubscriptionDraft {
    tenants = tenants == null ? List.of() : tenants.stream().distinct().toList();
    action = action == null ? Action.VIEW : action;
    fields = fields == null ? List.of() : List.copyOf(fields);
    filters = filters == null ? List.of() : List.copyOf(filters);
    form = form == null ? Form.JSON : form;
    full = Boolean.TRUE.equals(full);
  }

  @Override
  public String auditName() {
    return asset + " " + endpoint;
  }
}
