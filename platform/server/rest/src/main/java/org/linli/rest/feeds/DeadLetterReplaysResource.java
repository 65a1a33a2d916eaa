package org.linli.rest.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.feeds.boundary.DeadLetterDesk;
import org.linli.feeds.entity.ReplayOutlook;
import org.linli.feeds.entity.ReplayPart;
import org.linli.feeds.entity.ReplayWish;
import org.linli.rest.http.Asked;

/** {@code /dead-letter-replays}: many dead letters sent again, part by part. */
@Path("/dead-letter-replays")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
public class DeadLetterReplaysResource {

  @Inject private DeadLetterDesk desk;

  @GET
  @Operation(
      operationId = "previewDeadLetterReplay",
      summary = "How many letters a replay would mean, whose, and what would come out")
  public ReplayOutlook preview(@BeanParam LetterWords words) {
    return desk.previewReplay(words.filter());
  }

  @POST
  @Operation(
      operationId = "replayDeadLetters",
      summary = "Send the next part of the meant letters again; the answer says where to go on")
  public ReplayPart replay(ReplayWish wish) {
    return desk.replay(Asked.required("body", wish));
  }
}
