package org.linli.rest.looks;

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
import org.linli.looks.boundary.HomeLooks;
import org.linli.looks.entity.DayOfLooks;
import org.linli.looks.entity.Look;
import org.linli.rest.http.Paging;

/** {@code /home/looks}: who looked at what concerns the resident's home and community. */
@Path("/home/looks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "home")
public class HomeLooksResource {

  @Inject private HomeLooks looks;

  @GET
  @Operation(
      operationId = "listHomeLooks",
      summary = "Who looked at what concerns the resident's home and community, newest first")
  public Page<Look> list(@BeanParam Wanted wanted, @BeanParam Paging paging) {
    return looks.list(wanted.query(), paging.request());
  }

  @GET
  @Path("/days")
  @Operation(
      operationId = "listHomeLooksByDay",
      summary =
          "Who looked at what concerns the resident's home and community, alike ones of a day together")
  public Page<DayOfLooks> days(@BeanParam Wanted wanted, @BeanParam Paging paging) {
    return looks.days(wanted.query(), paging.request());
  }
}
