package org.linli.rest.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.audit.boundary.AuditLedger;
import org.linli.audit.boundary.AuditRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /audit}: who changed what, when, from where. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {

  private static final Duration MONTH = Duration.ofDays(30);

  @Inject private AuditLedger ledger;

  @GET
  @Operation(
      operationId = "listAudit",
      summary = "The audit log of the caller's division, newest first")
  public Page<AuditRow> list(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @BeanParam Paging paging) {
    var end = Asked.instant("until", until, Instant.now());
    return ledger.list(Asked.instant("from", from, end.minus(MONTH)), end, paging.request());
  }
}
