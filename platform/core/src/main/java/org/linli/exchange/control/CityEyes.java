package org.linli.exchange.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;

/** The platform itself, with the eyes of a whole city and of no tenant. */
final class CityEyes {

  private static final String PART = "exchange";

  private final Jdbi jdbi;
  private final Scopes scopes;

  CityEyes(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** Of the installation. */
  List<DivisionCode> cities() {
    return scopes.asSystem(
        PART,
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery("select code from division where level = 'CITY'")
                        .mapTo(String.class)
                        .map(DivisionCode::new)
                        .list()));
  }

  <T> T within(DivisionCode city, HandleCallback<T, RuntimeException> work) {
    var system = Caller.system(PART);
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
            Locale.SIMPLIFIED_CHINESE,
            0,
            false);
    return Unchecked.call(() -> scopes.as(eyes, () -> scopes.call(() -> jdbi.withHandle(work))));
  }
}
