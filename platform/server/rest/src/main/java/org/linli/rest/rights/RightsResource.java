package org.linli.rest.rights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Invalid;
import org.linli.rest.http.Asked;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.ExplainRow;
import org.linli.rights.boundary.HeldRight;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** {@code /rights}: the matrices, and how a question would be answered. */
@Path("/rights")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rights")
public class RightsResource {

  @Inject private Rights rights;

  @GET
  @Path("/matrices/{mode}")
  @Operation(
      operationId = "getMatrix",
      summary = "An operation mode's matrix, cell by cell, with the clause of each")
  public List<ExplainRow> matrix(@PathParam("mode") String mode) {
    return rights.matrix(Asked.id("mode", mode, OperationMode::valueOf));
  }

  @GET
  @Path("/explain")
  @Operation(
      operationId = "explainRights",
      summary = "How the caller's question would be answered, without asking it")
  public Decision explain(
      @QueryParam("tenant") String tenant,
      @QueryParam("asset") String asset,
      @QueryParam("action") String action,
      @QueryParam("purpose") String purpose) {
    var what = Asked.required("asset", Asked.optional("asset", asset, Asset::new));
    if (!what.isKnown()) {
      throw new Invalid("asset", Asset.ALL.toString());
    }
    return rights.explain(
        new Access(
            Asked.oneOf(Action.class, "action", action),
            what,
            Asked.oneOf(Purpose.class, "purpose", purpose),
            Asked.required("tenant", Asked.optional("tenant", tenant, TenantId::new)),
            "explain"));
  }

  @GET
  @Path("/held")
  @Operation(
      operationId = "listHeldRights",
      summary = "What the caller may do with a community's data now, on which clause, until when")
  public List<HeldRight> held(@QueryParam("tenant") String tenant) {
    return rights.held(Asked.required("tenant", Asked.optional("tenant", tenant, TenantId::new)));
  }
}
