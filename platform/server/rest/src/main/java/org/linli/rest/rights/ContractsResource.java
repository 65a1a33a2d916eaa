package org.linli.rest.rights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rights.boundary.ContractDraft;
import org.linli.rights.boundary.ContractRow;
import org.linli.rights.boundary.Contracts;
import org.linli.tenancy.entity.TenantId;

/** {@code /contracts}: operation contracts and their data clauses. */
@Path("/contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public class ContractsResource {

  @Inject private Contracts contracts;

  @GET
  @Operation(operationId = "listContracts", summary = "The contracts that the caller may see")
  public Page<ContractRow> list(@BeanParam Paging paging) {
    return contracts.list(paging.request());
  }

  @GET
  @Path("/{tenant}/{id}")
  @Operation(operationId = "getContract", summary = "A contract with its clauses")
  public ContractRow get(@PathParam("tenant") String tenant, @PathParam("id") String id) {
    return contracts.get(Asked.id("contract", tenant, TenantId::new), Asked.id("contract", id));
  }

  @POST
  @Operation(operationId = "concludeContract", summary = "Conclude a contract")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response conclude(ContractDraft draft) {
    Asked.required("tenant", Asked.required("body", draft).tenant());
    return Made.in("contracts/" + draft.tenant(), contracts.conclude(draft));
  }

  @POST
  @Path("/{tenant}/{id}/end")
  @Operation(operationId = "endContract", summary = "End a contract now, and its rights with it")
  public void end(@PathParam("tenant") String tenant, @PathParam("id") String id) {
    contracts.end(Asked.id("contract", tenant, TenantId::new), Asked.id("contract", id));
  }
}
