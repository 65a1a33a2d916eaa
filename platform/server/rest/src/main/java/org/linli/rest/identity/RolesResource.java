package org.linli.rest.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.ComposableFunction;
import org.linli.identity.boundary.RoleDesk;
import org.linli.identity.boundary.RoleDraft;
import org.linli.identity.boundary.RoleRow;
import org.linli.identity.boundary.RoleVersion;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;

/** {@code /roles}: the delivered roles, and those that administrators make. */
@Path("/roles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "roles")
public class RolesResource {

  /** The id of a role that was made. */
  public record MadeRole(String id) {}

  @Inject private RoleDesk roles;

  @GET
  @Operation(
      operationId = "listRoles",
      summary =
          "The delivered roles that the caller may give, and the own ones of the caller’s place")
  public List<RoleRow> list(@QueryParam("search") String search) {
    return roles.list(search);
  }

  @GET
  @Path("/functions")
  @Operation(
      operationId = "listFunctions",
      summary = "What a role of the tier can be made of, and what of it the caller may give")
  public List<ComposableFunction> functions(@QueryParam("tier") String tier) {
    return roles.functions(Asked.optionalOneOf(Tier.class, "tier", tier));
  }

  @POST
  @Operation(operationId = "makeRole", summary = "Make a role as a copy of a delivered one")
  @APIResponseSchema(value = MadeRole.class, responseCode = "201")
  public Response make(RoleDraft draft) {
    var id = roles.make(Asked.required("body", draft));
    return Made.at("roles/" + id).entity(new MadeRole(id)).build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRole", summary = "One role")
  public RoleRow get(@PathParam("id") String id) {
    return roles.get(id);
  }

  @GET
  @Path("/{id}/versions")
  @Operation(operationId = "listRoleVersions", summary = "All versions of an own role")
  public List<RoleVersion> versions(@PathParam("id") String id) {
    return roles.versions(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "changeRole",
      summary = "Put a new version of a role in force; sessions of its holders end at once")
  public void change(@PathParam("id") String id, RoleDraft draft) {
    roles.change(id, Asked.required("body", draft));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteRole", summary = "Delete a role that nobody holds")
  public void delete(@PathParam("id") String id) {
    roles.delete(id);
  }
}
