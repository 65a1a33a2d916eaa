package org.linli.rest.rights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.rest.http.Paging;
import org.linli.rights.boundary.DecisionLedger;
import org.linli.rights.boundary.DecisionRow;
import org.linli.rights.boundary.Verification;

/** {@code /decisions}: the log of every read across tenants and tiers. */
@Path("/decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
public class DecisionsResource {

  @Inject private DecisionLedger ledger;

  @GET
  @Operation(
      operationId = "listDecisions",
      summary = "Who read what across tenants and tiers, newest first")
  public Page<DecisionRow> list(@BeanParam Paging paging) {
    return ledger.list(paging.request());
  }

  @GET
  @Path("/verification")
  @Operation(operationId = "verifyDecisions", summary = "Whether the log is as it was written")
  public Verification verify() {
    return ledger.verify();
  }
}
