package org.linli.rest.neighbours;

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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.neighbours.boundary.OwnNeighbours;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.SignUp;
import org.linli.neighbours.entity.Word;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Note;
import org.linli.rest.http.Paging;

/**
 * {@code /own-neighbours}: activities with neighbours, for residents. As all that is one's own it
 * is for persons: a program's token is refused.
 */
@Path("/own-neighbours")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "neighbours")
public class OwnNeighboursResource {

  private static final String WHAT = "neighbour-activity";

  @Inject private OwnNeighbours own;

  @GET
  @Operation(
      operationId = "listOwnNeighbourActivities",
      summary = "Activities of the own and of neighbouring communities, the next first")
  public Page<ActivityRow> list(@BeanParam Paging paging) {
    return own.list(paging.request());
  }

  @PUT
  @Path("/{id}/sign-up")
  @Operation(
      operationId = "signUpWithNeighbours",
      summary = "Sign up, having agreed that the host learns the own name")
  public void signUp(@PathParam("id") String id, SignUp wish) {
    own.signUp(Asked.id(WHAT, id), Asked.required("body", wish));
  }

  @DELETE
  @Path("/{id}/sign-up")
  @Operation(
      operationId = "leaveNeighbours",
      summary = "Take part no more: name and words are gone in every community")
  public void leave(@PathParam("id") String id) {
    own.leave(Asked.id(WHAT, id));
  }

  @GET
  @Path("/{id}/words")
  @Operation(
      operationId = "listNeighbourWords",
      summary = "What was asked and answered, under the names that people show")
  public Page<Word> words(@PathParam("id") String id, @BeanParam Paging paging) {
    return own.words(Asked.id(WHAT, id), paging.request());
  }

  @POST
  @Path("/{id}/words")
  @Operation(
      operationId = "sayToNeighbours",
      summary = "Ask or answer, told in all communities that take part")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response say(@PathParam("id") String id, Note note) {
    return Made.in(
        "own-neighbours/" + id + "/words", own.say(Asked.id(WHAT, id), Asked.note(note)));
  }
}
