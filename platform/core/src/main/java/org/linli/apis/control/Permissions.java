package org.linli.apis.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.apis.boundary.GrantRow;

/**
 * What the door knows of applications: whether one stands, read at every call, and its grants, read
 * again when its version changed.
 */
public final class Permissions {

  private static final int MOST_REMEMBERED = 10_000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Map<UUID, Granted> granted = new ConcurrentHashMap<>();

  private record Granted(long version, List<GrantRow> grants) {}

  public Permissions(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  public Optional<Standing> standing(UUID application) {
    return scopes.asSystem(
        "apis", () -> jdbi.withHandle(handle -> ApplicationTable.standing(handle, application)));
  }

  public List<GrantRow> grants(Standing standing) {
    var known = granted.get(standing.id());
    if (known == null || known.version() != standing.version()) {
      var read =
          scopes.asSystem(
              "apis", () -> jdbi.withHandle(handle -> GrantTable.of(handle, standing.id())));
      known = new Granted(standing.version(), read);
      if (granted.size() > MOST_REMEMBERED) {
        granted.clear();
      }
      granted.put(standing.id(), known);
    }
    return known.grants();
  }

  /** Counts of calls that are older go. */
  public int forget(Instant before) {
    return scopes.asSystem(
        "apis", () -> jdbi.withHandle(handle -> CallTable.forget(handle, before)));
  }
}
