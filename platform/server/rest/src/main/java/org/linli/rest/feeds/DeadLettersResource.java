package org.linli.rest.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.feeds.boundary.DeadLetterDesk;
import org.linli.feeds.boundary.FeedHealth;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.feeds.entity.DeadLetterText;
import org.linli.feeds.entity.LetterPreview;
import org.linli.feeds.entity.LetterRepair;
import org.linli.feeds.entity.RepairedLetter;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /dead-letters}: messages that could not be taken, with the reason. */
@Path("/dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
public class DeadLettersResource {

  /**
   * A text to be tried.
   *
   * @param payload in the form that devices send; null for the text that the letter has
   */
  public record Tried(String payload) {}

  @Inject private FeedHealth health;

  @Inject private DeadLetterDesk desk;

  @GET
  @Operation(
      operationId = "listDeadLetters",
      summary = "Messages that could not be taken, newest first")
  public Page<DeadLetterRow> list(@BeanParam LetterWords words, @BeanParam Paging paging) {
    return health.deadLetters(words.filter(), paging.request());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getDeadLetter",
      summary = "A dead letter with all of its text, and the text as it first came")
  public DeadLetterText get(@PathParam("id") String id) {
    return desk.get(id(id));
  }

  @POST
  @Path("/{id}/preview")
  @Operation(
      operationId = "previewDeadLetter",
      summary = "What would come out if the letter had this text; nothing is kept or sent")
  public LetterPreview preview(@PathParam("id") String id, Tried tried) {
    return desk.preview(id(id), tried == null ? null : tried.payload());
  }

  @PUT
  @Path("/{id}/payload")
  @Operation(
      operationId = "repairDeadLetter",
      summary = "Give a dead letter another text; it is sent by a replay")
  public RepairedLetter repair(@PathParam("id") String id, LetterRepair repair) {
    return desk.repair(id(id), Asked.required("body", repair));
  }

  @POST
  @Path("/{id}/replay")
  @Operation(
      operationId = "replayDeadLetter",
      summary = "Send a dead letter through the feed again")
  public void replay(@PathParam("id") String id) {
    health.replay(id(id));
  }

  @PUT
  @Path("/{id}/aside")
  @Operation(
      operationId = "setDeadLetterAside",
      summary = "Put a dead letter aside, with the reason: it waits no more")
  public void setAside(@PathParam("id") String id, Reason why) {
    desk.setAside(id(id), Asked.reason(why));
  }

  @DELETE
  @Path("/{id}/aside")
  @Operation(
      operationId = "takeDeadLetterBack",
      summary = "Let a dead letter that was put aside wait again")
  public void takeBack(@PathParam("id") String id) {
    desk.takeBack(id(id));
  }

  private static UUID id(String id) {
    return Asked.id("dead-letter", id);
  }
}
