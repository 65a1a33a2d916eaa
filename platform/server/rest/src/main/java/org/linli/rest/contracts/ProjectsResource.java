package org.linli.rest.contracts;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.boundary.ProjectRow;
import org.linli.contracts.boundary.Projects;
import org.linli.contracts.entity.ModeTerms;
import org.linli.contracts.entity.ProjectDraft;
import org.linli.contracts.entity.Scenario;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.tenancy.entity.OperationMode;

/**
 * {@code /projects}: projects with their one operation mode, and what the modes bring with them.
 */
@Path("/projects")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public class ProjectsResource {

  @Inject private Projects projects;

  @Inject private OperationPacks packs;

  @GET
  @Operation(operationId = "listProjects", summary = "The projects that the caller may see")
  public Page<ProjectRow> list(@BeanParam Paging paging) {
    return projects.list(paging.request());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getProject", summary = "A project")
  public ProjectRow get(@PathParam("id") String id) {
    return projects.get(Asked.id("project", id));
  }

  @POST
  @Operation(operationId = "openProject", summary = "Open a project with its operation mode")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response open(ProjectDraft draft) {
    return Made.in("projects", projects.open(Asked.required("body", draft)));
  }

  @GET
  @Path("/scenarios")
  @Operation(operationId = "listScenarios", summary = "The scenarios that a contract may grant")
  public List<Scenario> scenarios() {
    return packs.scenarios();
  }

  @GET
  @Path("/modes/{mode}")
  @Operation(
      operationId = "getModeTerms",
      summary = "Ownership, main goals and permitted revenue of an operation mode")
  public ModeTerms mode(@PathParam("mode") String mode) {
    return packs.of(Asked.id("mode", mode, OperationMode::valueOf));
  }
}
