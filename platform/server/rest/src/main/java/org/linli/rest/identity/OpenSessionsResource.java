package org.linli.rest.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.identity.boundary.OpenSession;
import org.linli.identity.boundary.OpenSessions;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /open-sessions}: who is signed in to the screens. */
@Path("/open-sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class OpenSessionsResource {

  @Inject private OpenSessions sessions;

  @GET
  @Operation(
      operationId = "listOpenSessions",
      summary = "Open sessions of the screens, newest first")
  public Page<OpenSession> list(@BeanParam Paging paging) {
    return sessions.list(paging.request());
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "endOpenSession", summary = "End all sessions of that session's account")
  public void end(@PathParam("id") String id) {
    sessions.end(Asked.id("session", id));
  }
}
