package org.linli.documents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.boundary.SealedColumn;
import org.linli.tenancy.entity.TenantId;

/**
 * The secret halves of communities’ signing keys come under the newest key, and leave the platform
 * never: who had one could sign papers as the community.
 */
@ApplicationScoped
class SealedSigningKeys {

  @Inject private Resealing resealing;

  void begin(@Observes Startup event) {
    tell(resealing);
  }

  static void tell(Resealing resealing) {
    resealing.tell(
        new SealedColumn(
            "document_key",
            "secret",
            List.of("tenant_id", "algorithm", "version"),
            true,
            false,
            SealedSigningKeys::context));
  }

  private static String context(Map<String, Object> row) {
    return SigningKeys.context(
        new TenantId((String) row.get("tenant_id")),
        Algorithm.valueOf((String) row.get("algorithm")),
        ((Number) row.get("version")).intValue());
  }
}
