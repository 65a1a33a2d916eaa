package org.linli.components.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.boundary.SealedColumn;

/** Secrets of components come under the newest key. */
@ApplicationScoped
class SealedComponents {

  @Inject private Resealing resealing;

  void begin(@Observes Startup event) {
    tell(resealing);
  }

  static void tell(Resealing resealing) {
    resealing.tell(
        SealedColumn.of(
            "component_version",
            "secret",
            List.of("component_id", "number"),
            row -> "component " + row.get("component_id") + " " + row.get("number")));
  }
}
