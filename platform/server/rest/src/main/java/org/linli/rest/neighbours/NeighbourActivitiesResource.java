package org.linli.rest.neighbours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.linli.neighbours.boundary.NeighbourDesk;
import org.linli.neighbours.boundary.NeighboursBelow;
import org.linli.neighbours.entity.ActivityDraft;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.ActivitySum;
import org.linli.neighbours.entity.Guest;
import org.linli.neighbours.entity.Neighbour;
import org.linli.neighbours.entity.Participant;
import org.linli.neighbours.entity.Word;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Note;
import org.linli.rest.http.Paging;

/** {@code /neighbour-activities}: what communities hold together, for their clerks. */
@Path("/neighbour-activities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "neighbours")
public class NeighbourActivitiesResource {

  private static final String WHAT = "neighbour-activity";

  @Inject private NeighbourDesk desk;
  @Inject private NeighboursBelow below;

  @GET
  @Operation(
      operationId = "listNeighbourActivities",
      summary = "The community's own activities and those it was asked to, the latest first")
  public Page<ActivityRow> list(@BeanParam Paging paging) {
    return desk.list(paging.request());
  }

  @POST
  @Operation(
      operationId = "offerNeighbourActivity",
      summary = "Open an activity and ask neighbouring communities along")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response offer(ActivityDraft draft) {
    return Made.in("neighbour-activities", desk.offer(Asked.required("body", draft)));
  }

  @GET
  @Path("/neighbours")
  @Operation(
      operationId = "listNeighbours",
      summary = "Communities of the city that can be asked along, those of the own street first")
  public Page<Neighbour> neighbours(@BeanParam Paging paging) {
    return desk.neighbours(paging.request());
  }

  @GET
  @Path("/below")
  @Operation(
      operationId = "listNeighbourActivitiesBelow",
      summary = "What the communities below hold together, in figures, for the tiers above")
  public Page<ActivitySum> below(@BeanParam Paging paging) {
    return below.list(paging.request());
  }

  @POST
  @Path("/{id}/cancellation")
  @Operation(operationId = "cancelNeighbourActivity", summary = "Cancel an own activity")
  public void cancel(@PathParam("id") String id) {
    desk.cancel(Asked.id(WHAT, id));
  }

  @POST
  @Path("/{id}/acceptance")
  @Operation(
      operationId = "acceptNeighbourActivity",
      summary = "Open a neighbour's activity for the own residents")
  public void accept(@PathParam("id") String id) {
    desk.accept(Asked.id(WHAT, id));
  }

  @POST
  @Path("/{id}/refusal")
  @Operation(
      operationId = "declineNeighbourActivity",
      summary = "Decline a neighbour's activity, also after having agreed")
  public void decline(@PathParam("id") String id, Note note) {
    desk.decline(Asked.id(WHAT, id), Asked.note(note));
  }

  @GET
  @Path("/{id}/guests")
  @Operation(
      operationId = "listNeighbourGuests",
      summary = "Communities that were asked along, and what they answered")
  public List<Guest> guests(@PathParam("id") String id) {
    return desk.guests(Asked.id(WHAT, id));
  }

  @GET
  @Path("/{id}/participants")
  @Operation(
      operationId = "listNeighbourParticipants",
      summary = "Who signed up: of all communities at the host, of the own one at a guest")
  public Page<Participant> participants(@PathParam("id") String id, @BeanParam Paging paging) {
    return desk.participants(Asked.id(WHAT, id), paging.request());
  }

  @GET
  @Path("/{id}/words")
  @Operation(
      operationId = "listNeighbourQuestions",
      summary = "What was asked and answered, under the names that people show")
  public Page<Word> words(@PathParam("id") String id, @BeanParam Paging paging) {
    return desk.words(Asked.id(WHAT, id), paging.request());
  }

  @POST
  @Path("/{id}/answers")
  @Operation(
      operationId = "answerNeighbours",
      summary = "Say something in the community's name to all who take part")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response answer(@PathParam("id") String id, Note note) {
    return Made.in(
        "neighbour-activities/" + id + "/words", desk.answer(Asked.id(WHAT, id), Asked.note(note)));
  }

  @DELETE
  @Path("/{id}/words/{word}")
  @Operation(
      operationId = "removeNeighbourWord",
      summary = "Take away what was said: the host everywhere, a guest in its own community")
  public void hush(@PathParam("id") String id, @PathParam("word") String word) {
    desk.hush(Asked.id(WHAT, id), Asked.id("neighbour-word", word));
  }
}
