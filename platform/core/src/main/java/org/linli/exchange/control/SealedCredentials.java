package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.boundary.SealedColumn;

/** Keys by which consumers sign come under the newest key; certificates are no secrets. */
@ApplicationScoped
class SealedCredentials {

  @Inject private Resealing resealing;

  void begin(@Observes Startup event) {
    tell(resealing);
  }

  static void tell(Resealing resealing) {
    resealing.tell(
        SealedColumn.of(
            "exchange_credential", "material", List.of("id"), row -> "exchange " + row.get("id")));
  }
}
