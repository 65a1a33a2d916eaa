package org.linli.rest.letters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.letters.boundary.OwnBox;
import org.linli.letters.entity.BoxNote;
import org.linli.letters.entity.BoxState;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /own-box}: what one was told, of whatever tier; a token reads it and marks nothing. */
@Path("/own-box")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "letters")
public class OwnBoxResource {

  /**
   * Up to when.
   *
   * @param until ISO 8601; null for now
   */
  public record ReadUntil(Instant until) {}

  /** How many lines were marked. */
  public record Marked(int lines) {}

  @Inject private OwnBox box;

  @GET
  @Operation(operationId = "listOwnBox", summary = "What one was told, newest first")
  public Page<BoxNote> list(@QueryParam("unread") String unread, @BeanParam Paging paging) {
    return box.list(Boolean.TRUE.equals(Asked.yesOrNo("unread", unread)), paging.request());
  }

  @GET
  @Path("/state")
  @Operation(
      operationId = "getOwnBoxState",
      summary = "How many lines are unread, and whether they may be announced now")
  public BoxState state() {
    return box.get();
  }

  @PUT
  @Path("/{id}/reading")
  @Operation(operationId = "readOwnBoxNote", summary = "Mark a line as read")
  public BoxNote read(@PathParam("id") String id) {
    return box.read(Asked.id("box-note", id));
  }

  @PUT
  @Path("/reading")
  @Operation(operationId = "readOwnBox", summary = "Mark all as read up to an instant")
  public Marked readAll(ReadUntil body) {
    return new Marked(box.readAll(body == null ? null : body.until()));
  }
}
