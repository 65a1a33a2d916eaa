package org.linli.rest.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.UnitCount;
import org.linli.organisations.boundary.UnitDetail;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.entity.UnitType;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /organisations}: the organisations of a place 组织机构. */
@Path("/organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class OrganisationsResource {

  /** Under which one it shall stand; none for a root. */
  public record NewParent(UUID parent) {}

  /** Why, and who takes over its members and parts. */
  public record Closure(String reason, UUID into) {}

  @Inject private Organisations organisations;

  @GET
  @Operation(
      operationId = "listOrganisations",
      summary = "The organisations of a place, and of the divisions below where that is asked")
  public Page<UnitRow> list(
      @QueryParam("code") String code,
      @QueryParam("organisation") String organisation,
      @QueryParam("type") String type,
      @QueryParam("below") String below,
      @QueryParam("closed") String closed,
      @BeanParam Paging paging) {
    return organisations.list(query(code, organisation, type, below, closed), paging.request());
  }

  static UnitQuery query(
      String code, String organisation, String type, String below, String closed) {
    return new UnitQuery(
        word(code),
        word(organisation),
        Boolean.TRUE.equals(Asked.yesOrNo("below", below)),
        word(type),
        Boolean.TRUE.equals(Asked.yesOrNo("closed", closed)));
  }

  private static String word(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  @GET
  @Path("/types")
  @Operation(
      operationId = "listOrganisationTypes",
      summary = "The kinds of organisations that stand at a place, and under which others")
  public List<UnitType> types(
      @QueryParam("code") String code, @QueryParam("organisation") String organisation) {
    return organisations.types(word(code), word(organisation));
  }

  @GET
  @Path("/places")
  @Operation(
      operationId = "listOrganisationPlaces",
      summary = "The divisions, communities and enterprises that keep organisations")
  public List<UnitCount> places() {
    return organisations.places();
  }

  @POST
  @Operation(operationId = "makeOrganisation", summary = "Make an organisation")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response make(UnitDraft draft) {
    return Made.in("organisations", organisations.make(Asked.required("body", draft)));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getOrganisation",
      summary = "An organisation with its members and its history")
  public UnitDetail get(@PathParam("id") String id) {
    return organisations.get(Asked.id("unit", id));
  }

  @PUT
  @Path("/{id}")
  @Operation(operationId = "changeOrganisation", summary = "Change what is kept of an organisation")
  public void change(@PathParam("id") String id, UnitDraft draft) {
    organisations.change(Asked.id("unit", id), Asked.required("body", draft));
  }

  @PUT
  @Path("/{id}/parent")
  @Operation(
      operationId = "moveOrganisation",
      summary = "Move an organisation with all its parts and members")
  public void move(@PathParam("id") String id, NewParent to) {
    organisations.move(Asked.id("unit", id), Asked.required("body", to).parent());
  }

  @POST
  @Path("/{id}/closure")
  @Operation(
      operationId = "closeOrganisation",
      summary = "Close an organisation; one with members or parts needs who takes them over")
  public void close(@PathParam("id") String id, Closure closure) {
    Asked.required("body", closure);
    organisations.close(Asked.id("unit", id), closure.reason(), closure.into());
  }

  @POST
  @Path("/{id}/opening")
  @Operation(operationId = "openOrganisation", summary = "Open a closed organisation again")
  public void open(@PathParam("id") String id) {
    organisations.open(Asked.id("unit", id));
  }
}
