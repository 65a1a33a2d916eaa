package org.linli.singlesignon.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.boundary.SealedColumn;

/** Clients’ secrets at identity providers come under the newest key. */
@ApplicationScoped
class SealedProviders {

  @Inject private Resealing resealing;

  void begin(@Observes Startup event) {
    tell(resealing);
  }

  static void tell(Resealing resealing) {
    resealing.tell(
        SealedColumn.of(
            "identity_provider",
            "client_secret",
            List.of("id"),
            row -> Provider.context((UUID) row.get("id"))));
  }
}
