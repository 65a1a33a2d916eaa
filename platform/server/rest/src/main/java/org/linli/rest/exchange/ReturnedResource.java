package org.linli.rest.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exchange.boundary.Returned;
import org.linli.exchange.boundary.ReturnedRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/** {@code /returned-figures}: what the levels above computed about a community. */
@Path("/returned-figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class ReturnedResource {
  @Inject private Returned returned;

  @GET
  @Operation(
      operationId = "listReturnedFigures",
      summary = "What street, district and city computed about a community, newest first")
  public Page<ReturnedRow> list(
      @Parameter(description = "the community; else the own") @QueryParam("tenant") String tenant,
      @Parameter(description = "what is done with them; VIEW without it") @QueryParam("action")
          String action,
      @Parameter(description = "what for; GOVERNANCE without it") @QueryParam("purpose")
          String purpose,
      @BeanParam Paging paging) {
    var use = Asked.optionalOneOf(Action.class, "action", action);
    var why = Asked.optionalOneOf(Purpose.class, "purpose", purpose);
    return returned.list(
        Asked.optional("tenant", tenant, TenantId::new),
        use == null ? Action.VIEW : use,
        why == null ? Purpose.GOVERNANCE : why,
        paging.request());
  }
}
