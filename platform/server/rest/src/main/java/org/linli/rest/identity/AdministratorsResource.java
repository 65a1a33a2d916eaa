package org.linli.rest.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.identity.boundary.Administrators;
import org.linli.identity.boundary.Standing;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Reason;

/** {@code /administrators}: the three administrators of the city, who are made by two persons. */
@Path("/administrators")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "roles")
public class AdministratorsResource {

  /** Other roles for an account, one of the three administrators among the old or the new. */
  public record MoveDraft(String account, Set<String> roles, String reason) {}

  @Inject private Administrators administrators;

  @GET
  @Operation(
      operationId = "getAdministrators",
      summary = "Whether the three are separated, who is there, and what was proposed")
  public Standing standing() {
    return administrators.standing();
  }

  @POST
  @Path("/moves")
  @Operation(
      operationId = "proposeAdministrator",
      summary = "Propose that an account becomes an administrator, or ceases to be one")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response propose(MoveDraft draft) {
    Asked.required("body", draft);
    return Made.in(
        "administrators/moves",
        administrators.propose(
            Asked.id("account", Asked.required("account", draft.account())),
            Asked.required("roles", draft.roles()),
            draft.reason()));
  }

  @POST
  @Path("/separation")
  @Operation(
      operationId = "proposeSeparation",
      summary = "Propose that from now on nobody is two of the three")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response separate(Reason draft) {
    Asked.required("body", draft);
    return Made.in("administrators/moves", administrators.proposeSeparation(draft.reason()));
  }

  @POST
  @Path("/moves/{id}/confirm")
  @Operation(
      operationId = "confirmAdministrator",
      summary = "Confirm what somebody else proposed; it holds at once")
  public void confirm(@PathParam("id") String id) {
    administrators.confirm(Asked.id("administrator-move", id));
  }

  @POST
  @Path("/moves/{id}/refuse")
  @Operation(operationId = "refuseAdministrator", summary = "Refuse what was proposed")
  public void refuse(@PathParam("id") String id) {
    administrators.refuse(Asked.id("administrator-move", id));
  }
}
