package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.matters.control.MatterLists;
import org.linli.matters.control.OriginTable;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.Origin;

/** From an alarm, a check or a finding to the matter that it opened, for who may see that. */
@Facade
public class AlarmEvents {

  private final Scopes scopes;
  private final OriginTable origins;
  private final MatterLists lists;

  @Inject
  public AlarmEvents(Scopes scopes, OriginTable origins, MatterLists lists) {
    this.scopes = scopes;
    this.origins = origins;
    this.lists = lists;
  }

  /** For the container's proxy alone. */
  protected AlarmEvents() {
    this(null, null, null);
  }

  /** The matter that one opened; empty for none, and for one that the caller may not see. */
  @Permit("matters:read")
  public Optional<MatterRow> of(Origin.From from, UUID subject) {
    return origins.matter(scopes.requireTenant(), Origin.of(from, subject)).flatMap(lists::seenRow);
  }

  /** Subject to matter, of those that opened one that the caller may see. */
  @Permit("matters:read")
  public Map<UUID, UUID> of(Origin.From from, Collection<UUID> subjects) {
    var all = new HashMap<>(origins.matters(scopes.requireTenant(), from, subjects));
    all.values().retainAll(lists.seenOf(all.values()));
    return Map.copyOf(all);
  }
}
