package org.linli.rest.apis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.apis.boundary.Admissions;
import org.linli.apis.boundary.Wanted;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Reason;

/** {@code /admissions}: applications as those see them who admit them and grant interfaces. */
@Path("/admissions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "applications")
public class AdmissionsResource {

  @Inject private Admissions admissions;

  @POST
  @Path("/admit")
  @Operation(
      operationId = "admitApplication",
      summary = "Admit an application with all that it asked for")
  public void admit(@PathParam("id") String id) {
    admissions.admit(Asked.id("application", id));
  }

  @POST
  @Path("/refuse")
  @Operation(operationId = "refuseApplication", summary = "Give it back, with the reason")
  public void refuse(@PathParam("id") String id, Reason why) {
    admissions.refuse(Asked.id("application", id), Asked.reason(why));
  }

  @POST
  @Path("/suspend")
  @Operation(operationId = "suspendApplication", summary = "Stop an application at once")
  public void suspend(@PathParam("id") String id, Reason why) {
    admissions.suspend(Asked.id("application", id), Asked.reason(why));
  }

  @POST
  @Path("/resume")
  @Operation(operationId = "resumeApplication", summary = "Let a stopped application go on")
  public void resume(@PathParam("id") String id) {
    admissions.resume(Asked.id("application", id));
  }

  @POST
  @Path("/grants")
  @Operation(
      operationId = "grantApi",
      summary = "Grant an interface or a group until a time; a new term replaces the old")
  public void grant(@PathParam("id") String id, Wanted wanted) {
    admissions.grant(Asked.id("application", id), Asked.required("body", wanted));
  }

  @DELETE
  @Path("/grants/{kind}/{target}")
  @Operation(
      operationId = "withdrawGrant",
      summary = "Take a grant back, or refuse what was asked for")
  public void withdraw(
      @PathParam("id") String id,
      @PathParam("kind") String kind,
      @PathParam("target") String target) {
    admissions.withdraw(Asked.id("application", id), ApplicationsResource.Kinds.of(kind), target);
  }

  @DELETE
  @Path("/keys/{key}")
  @Operation(operationId = "shutApplicationKey", summary = "Revoke a key of anybody at once")
  public void revokeKey(@PathParam("id") String id, @PathParam("key") String key) {
    admissions.revokeKey(Asked.id("application", id), Asked.id("key", key));
  }
}
