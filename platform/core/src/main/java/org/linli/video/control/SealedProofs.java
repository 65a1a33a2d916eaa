package org.linli.video.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.boundary.SealedColumn;

/** Proofs of the passwords of video devices come under the newest key. */
@ApplicationScoped
class SealedProofs {

  @Inject private Resealing resealing;

  void begin(@Observes Startup event) {
    tell(resealing);
  }

  static void tell(Resealing resealing) {
    resealing.tell(
        SealedColumn.of(
            "gb_device",
            "proof_md5",
            List.of("device_id"),
            row -> EnrolmentTable.about((UUID) row.get("device_id"))));
    resealing.tell(
        SealedColumn.of(
            "gb_device",
            "proof_sha256",
            List.of("device_id"),
            row -> EnrolmentTable.about((UUID) row.get("device_id"))));
  }
}
