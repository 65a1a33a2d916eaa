package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.boundary.SealedColumn;
import org.linli.letters.entity.Channel;

/** Addresses of persons come under the newest key. */
@ApplicationScoped
class SealedAddresses {

  @Inject private Resealing resealing;

  void begin(@Observes Startup event) {
    tell(resealing);
  }

  static void tell(Resealing resealing) {
    resealing.tell(
        new SealedColumn(
            "letter_address",
            "sealed",
            List.of("tenant_id", "account_id", "channel"),
            true,
            row ->
                Addresses.context(
                    (String) row.get("tenant_id"),
                    (UUID) row.get("account_id"),
                    Channel.valueOf((String) row.get("channel")))));
  }
}
