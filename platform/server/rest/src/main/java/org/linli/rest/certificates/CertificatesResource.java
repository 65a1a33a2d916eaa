package org.linli.rest.certificates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.certificates.boundary.Certificates;
import org.linli.certificates.entity.CertificateRow;
import org.linli.certificates.entity.CertificateStanding;

/** {@code /certificates}: what doors, consumers and addresses outside show, and until when. */
@Path("/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys")
public class CertificatesResource {

  /**
   * A certificate with what it means now.
   *
   * @param daysLeft whole days, below zero after its end; null where none was seen
   */
  public record Told(CertificateRow certificate, CertificateStanding standing, Long daysLeft) {}

  @Inject private Certificates certificates;

  @GET
  @Operation(
      operationId = "listCertificates",
      summary = "As they were seen, the first to end first")
  public List<Told> list() {
    var now = Instant.now();
    return certificates.list().stream()
        .map(
            row -> new Told(row, row.standing(now), row.until() == null ? null : row.daysLeft(now)))
        .toList();
  }
}
