package org.linli.rest.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.feeds.boundary.FeedHealth;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /dead-letters}: messages that could not be taken, with the reason. */
@Path("/dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
public class DeadLettersResource {

  @Inject private FeedHealth health;

  @GET
  @Operation(
      operationId = "listDeadLetters",
      summary = "Messages that could not be taken, newest first")
  public Page<DeadLetterRow> list(@BeanParam Paging paging) {
    return health.deadLetters(paging.request());
  }

  @POST
  @Path("/{id}/replay")
  @Operation(
      operationId = "replayDeadLetter",
      summary = "Send a dead letter through the feed again")
  public void replay(@PathParam("id") String id) {
    health.replay(Asked.id("dead-letter", id));
  }
}
