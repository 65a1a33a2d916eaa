package org.linli.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.boundary.SealedColumn;

/** The secrets of second factors come under the newest key. */
@ApplicationScoped
class SealedFactors {

  @Inject private Resealing resealing;

  void begin(@Observes Startup event) {
    tell(resealing);
  }

  static void tell(Resealing resealing) {
    resealing.tell(
        SealedColumn.of(
            "second_factor",
            "secret",
            List.of("account_id"),
            row -> Factors.context((UUID) row.get("account_id"))));
  }
}
