package org.linli.tenancy.boundary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Work of the platform itself over a whole city, with the eyes of that city and of no tenant: what
 * a timer does with the ledgers that a bureau sees.
 */
public final class CityEyes {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final String part;

  /**
   * @param part how the log names who works
   */
  public CityEyes(Jdbi jdbi, Scopes scopes, String part) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.part = part;
  }

  /** The cities of the installation. */
  public List<DivisionCode> cities() {
    return scopes
        .asSystem(
            part,
            () ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery("select code from division where level = 'CITY'")
                            .mapTo(String.class)
                            .list()))
        .stream()
        .map(DivisionCode::new)
        .toList();
  }

  /** In a transaction of its own. */
  public <T> T within(DivisionCode city, HandleCallback<T, RuntimeException> work) {
    var system = Caller.system(part);
    var eyes =
        new Caller(
            null,
            system.username(),
            system.displayName(),
            Tier.PLATFORM,
            Set.of(),
            Set.of(),
            city,
            Optional.empty(),
            Optional.empty(),
            system.address(),
            system.locale(),
            0,
            false);
    return Unchecked.call(() -> scopes.as(eyes, () -> scopes.call(() -> jdbi.withHandle(work))));
  }
}
