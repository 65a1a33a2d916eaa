package org.linli.rest.redivision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.redivision.boundary.CommunityMoves;
import org.linli.redivision.entity.CommunityMove;
import org.linli.redivision.entity.MovePreview;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** {@code /community-moves}: communities that go to another street on a day, by two words. */
@Path("/community-moves")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "community-moves")
public class MovesResource {

  /**
   * A community that shall go to another street.
   *
   * @param street the street's code, nine figures
   * @param day from which on, for example {@code 2027-01-01}; a preview needs none
   * @param document the number of the document that orders it; a preview needs none
   * @param code the community's code of twelve figures there; left out for the next free one
   */
  public record MoveBody(String tenant, String street, String day, String document, String code) {

    TenantId community() {
      return Asked.id("tenant", Asked.required("tenant", tenant), TenantId::new);
    }

    DivisionCode streetCode() {
      return Asked.optional("move-street", street, DivisionCode::new);
    }

    DivisionCode newCode() {
      return Asked.optional("move-code", code, DivisionCode::new);
    }
  }

  @Inject private CommunityMoves moves;

  @GET
  @Operation(
      operationId = "listCommunityMoves",
      summary = "Moves from or into the caller's division, newest first")
  public List<CommunityMove> list() {
    return moves.list();
  }

  @GET
  @Path("/news")
  @Operation(
      operationId = "listCommunityMoveNews",
      summary =
          "Moves agreed to or just carried out, for the community and the streets they concern")
  public List<CommunityMove> news() {
    return moves.news();
  }

  @POST
  @Path("/preview")
  @Operation(
      operationId = "previewCommunityMove",
      summary = "What a move would do: who loses sight, who gains it, which rows go along")
  public MovePreview preview(MoveBody body) {
    Asked.required("body", body);
    return moves.preview(body.community(), body.streetCode(), body.newCode());
  }

  @POST
  @Operation(
      operationId = "planCommunityMove",
      summary = "Plan that a community goes to another street; a second person has to agree")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response plan(MoveBody body) {
    Asked.required("body", body);
    return Made.in(
        "community-moves",
        moves.plan(
            body.community(),
            body.streetCode(),
            Asked.optional("move-day", body.day(), LocalDate::parse),
            body.document(),
            body.newCode()));
  }

  @GET
  @Path("/{id}/preview")
  @Operation(
      operationId = "getCommunityMoveEffects",
      summary = "What a planned move would do now, for the second person")
  public MovePreview effects(@PathParam("id") String id) {
    return moves.effects(id(id));
  }

  @POST
  @Path("/{id}/confirmation")
  @Operation(operationId = "confirmCommunityMove", summary = "Agree, as the second person")
  public void confirm(@PathParam("id") String id) {
    moves.confirm(id(id));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(
      operationId = "withdrawCommunityMove",
      summary = "Take it back, before it is carried out")
  public void withdraw(@PathParam("id") String id) {
    moves.withdraw(id(id));
  }

  private static UUID id(String text) {
    return Asked.id("move", text);
  }
}
