package org.linli.rest.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.identity.boundary.OwnSessions;
import org.linli.identity.boundary.SessionRow;
import org.linli.rest.http.Asked;

/** {@code /sessions}: where the caller is signed in at screens, and an end to it. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
public class SessionsResource {

  @Inject private OwnSessions sessions;

  @GET
  @Operation(operationId = "listMySessions", summary = "The caller's sessions of the screens")
  public List<SessionRow> list() {
    return sessions.list();
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "endMySession",
      summary = "End a session: with its next step it is at the door again")
  public void end(@PathParam("id") String id) {
    sessions.end(Asked.id("session", id));
  }

  @DELETE
  @Operation(operationId = "endMySessions", summary = "End all of the caller's sessions")
  public void endAll() {
    sessions.endOthers(null);
  }
}
