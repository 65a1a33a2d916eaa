package org.linli.rest.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exchange.boundary.FormatRow;
import org.linli.exchange.boundary.Supplies;
import org.linli.exchange.boundary.SupplyDraft;
import org.linli.exchange.boundary.SupplyRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /supplies}: who supplies rows of which outside asset. */
@Path("/supplies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consumers")
public class SuppliesResource {

  @Inject private Supplies supplies;

  @GET
  @Operation(operationId = "listSupplies", summary = "Agreements with suppliers, newest first")
  public Page<SupplyRow> list(@BeanParam Paging paging) {
    return supplies.list(paging.request());
  }

  @POST
  @Operation(
      operationId = "agreeSupply",
      summary = "Agree with a consumer that it supplies rows of a registered asset")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response agree(SupplyDraft draft) {
    return Made.in("supplies", supplies.agree(Asked.required("body", draft)));
  }

  @GET
  @Path("/formats")
  @Operation(operationId = "listSupplyFormats", summary = "Formats in which rows can come")
  public List<FormatRow> formats() {
    return supplies.formats();
  }

  @PUT
  @Path("/{id}/format")
  @Operation(
      operationId = "chooseSupplyFormat",
      summary = "Choose in which format rows come; the platform’s own words without one")
  public void choose(@PathParam("id") String id, ConsumersResource.Chosen chosen) {
    supplies.choose(Asked.id("supply", id), Asked.required("body", chosen).format());
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "endSupply", summary = "End an agreement; what was delivered stays")
  public void end(@PathParam("id") String id) {
    supplies.end(Asked.id("supply", id));
  }
}
