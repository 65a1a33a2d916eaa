package org.linli.rest.matters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.matters.boundary.SupervisorBoard;
import org.linli.matters.entity.BoardQuery;
import org.linli.matters.entity.BoardStep;
import org.linli.matters.entity.BoardView;
import org.linli.matters.entity.Lamp;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /supervision}: how the open steps of the own community stand to their time. */
@Path("/supervision")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matters")
public class SupervisionResource {

  @Inject private SupervisorBoard board;

  @GET
  @Operation(
      operationId = "getSupervisorBoard",
      summary = "Open steps by lamp, kind, role, grid and person, the worst first")
  public BoardView view() {
    return board.get();
  }

  @GET
  @Path("/steps")
  @Operation(operationId = "listSupervisedSteps", summary = "Open steps in whosever hands")
  public Page<BoardStep> steps(
      @QueryParam("process") String kind,
      @QueryParam("role") String roles,
      @QueryParam("grid") String grid,
      @QueryParam("account") String person,
      @QueryParam("lamp") String lamp,
      @BeanParam Paging paging) {
    return board.steps(
        new BoardQuery(
            Asked.optional("process", kind, word -> word),
            roles,
            Asked.optional("grid", grid, UUID::fromString),
            Asked.optional("account", person, UUID::fromString),
            Asked.optionalOneOf(Lamp.class, "lamp", lamp)),
        paging.request());
  }
}
