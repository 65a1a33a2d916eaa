package org.linli.rest.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.plans.boundary.PlanSheet;
import org.linli.plans.boundary.PlanSpots;
import org.linli.plans.boundary.Plans;
import org.linli.plans.entity.PlanDraft;
import org.linli.plans.entity.PlanRow;
import org.linli.plans.entity.Spot;
import org.linli.plans.entity.SpotImportReport;
import org.linli.plans.entity.SpotRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Workbooks;

/** {@code /plans}: floor plans, and the devices on them. */
@Path("/plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "places")
public class PlansResource {

  @Inject private Plans plans;
  @Inject private PlanSpots files;
  @Inject private DeviceModels models;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "listFloorPlans",
      summary = "The floor plans of a place and of what lies in it")
  public List<PlanRow> list(@QueryParam("place") String place) {
    return plans.list(Asked.optional("place", place, UUID::fromString));
  }

  @POST
  @Operation(
      operationId = "addFloorPlan",
      summary = "Add a floor plan: a PNG, JPEG or SVG of at most 5 MB in base 64")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response add(PlanDraft draft) {
    return Made.in("plans", plans.add(Asked.required("body", draft)));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getFloorPlan", summary = "A floor plan without its picture")
  public PlanRow get(@PathParam("id") String id) {
    return plans.get(Asked.id("floor-plan", id));
  }

  @GET
  @Path("/{id}/picture")
  @Produces({"image/png", "image/jpeg", "image/svg+xml"})
  @Operation(operationId = "getFloorPlanPicture", summary = "The picture of a floor plan")
  public Response picture(@PathParam("id") String id) {
    var picture = plans.picture(Asked.id("floor-plan", id));
    return Response.ok(picture.content(), picture.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"floor-plan\"")
        .build();
  }

  @PUT
  @Path("/{id}/picture")
  @Operation(
      operationId = "redrawFloorPlan",
      summary = "Another picture of the same; devices stay where they are")
  public void redraw(@PathParam("id") String id, Drawn drawn) {
    plans.redraw(
        Asked.id("floor-plan", id),
        Asked.required("content", Asked.required("body", drawn).content()));
  }

  @PUT
  @Path("/{id}/name")
  @Operation(operationId = "renameFloorPlan", summary = "Another name or floor of a plan")
  public void rename(@PathParam("id") String id, Named named) {
    plans.rename(Asked.id("floor-plan", id), Asked.required("body", named).name(), named.floor());
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "removeFloorPlan",
      summary = "Remove a floor plan; the devices on it stay in the ledger")
  public void remove(@PathParam("id") String id) {
    plans.remove(Asked.id("floor-plan", id));
  }

  @GET
  @Path("/{id}/devices")
  @Operation(operationId = "listFloorPlanDevices", summary = "The devices on a floor plan")
  public List<SpotRow> devices(@PathParam("id") String id) {
    return plans.spots(Asked.id("floor-plan", id));
  }

  @GET
  @Path("/{id}/devices/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportFloorPlanDevices",
      summary = "The devices on a floor plan as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@PathParam("id") String id, @QueryParam("form") String form) {
    var spots = plans.spots(Asked.id("floor-plan", id));
    return Files.of(
        exports.make(Files.form(form), PlanSheet.of(models), page -> Page.part(spots, page)));
  }

  @POST
  @Path("/{id}/devices/import")
  @Consumes(ExportedFile.TYPE)
  @Operation(
      operationId = "importFloorPlanDevices",
      summary = "Where devices stand on a floor plan, from the Excel file in which they go out")
  public SpotImportReport load(
      @PathParam("id") String id, @QueryParam("dryRun") String dryRun, byte[] file) {
    var plan = Asked.id("floor-plan", id);
    return Workbooks.taken(
        "plan-devices", (bytes, dry) -> files.load(plan, bytes, dry), file, dryRun);
  }

  @PUT
  @Path("/{id}/devices/{device}")
  @Operation(
      operationId = "putDeviceOnFloorPlan",
      summary = "Put a device on a plan, by shares of its width and height from 0 to 1")
  public void put(@PathParam("id") String id, @PathParam("device") String device, Spot spot) {
    plans.put(
        Asked.id("floor-plan", id),
        new DeviceId(Asked.id("device", device)),
        Asked.required("body", spot));
  }

  @DELETE
  @Path("/{id}/devices/{device}")
  @Operation(operationId = "takeDeviceOffFloorPlan", summary = "Take a device off a plan")
  public void take(@PathParam("id") String id, @PathParam("device") String device) {
    plans.take(Asked.id("floor-plan", id), new DeviceId(Asked.id("device", device)));
  }
}
