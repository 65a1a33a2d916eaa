package org.linli.rest.devices;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.devices.boundary.DeviceFiles;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.DeviceSheet;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.ConnectedShare;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.DeviceDossier;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceFile;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.Issued;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.places.boundary.Places;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /devices}: the community's device ledger, and what the devices measured. */
@Path("/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DevicesResource {

  /** A device's new secret, shown once and kept nowhere. */
  public record Secret(String secret) {}

  @Inject private Devices devices;
  @Inject private DeviceModels models;
  @Inject private DeviceFiles files;
  @Inject private Places places;
  @Inject private DeviceLife life;
  @Inject private Exports exports;

  @GET
  @Operation(operationId = "listDevices", summary = "The community's devices")
  public Page<DeviceRow> list(
      @QueryParam("place") String place,
      @QueryParam("model") String model,
      @QueryParam("state") String state,
      @QueryParam("alarmed") String alarmed,
      @QueryParam("clockOff") String clockOff,
      @BeanParam Paging paging) {
    var known = Asked.optionalOneOf(DeviceState.class, "state", state);
    var query =
        new DeviceQuery(
            Asked.optional("place", place, UUID::fromString),
            Asked.optional("model", model, word -> word),
            known == null ? null : known.name(),
            Asked.yesOrNo("alarmed", alarmed),
            Asked.yesOrNo("clockOff", clockOff));
    return devices.list(query, paging.request());
  }

  @GET
  @Path("/models")
  @Operation(
      operationId = "listDeviceModels",
      summary = "The device models: metrics, ranges, rules")
  public List<DeviceModel> models() {
    return models.all();
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportDevices",
      summary = "The device ledger as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form),
            DeviceSheet.of(models, places.tree()),
            page -> devices.list(DeviceQuery.ALL, page)));
  }

  @GET
  @Path("/connected")
  @Operation(
      operationId = "getConnectedShare",
      summary = "How many of the devices are connected, against the target of all of them")
  public ConnectedShare connected() {
    return files.connected();
  }

  @GET
  @Path("/{id}/file")
  @Operation(
      operationId = "getDeviceFile",
      summary = "All that is known of a device: product, origin, upkeep, anomalies")
  public DeviceDossier file(@PathParam("id") String id) {
    return files.dossier(Ids.device(id));
  }

  @PUT
  @Path("/{id}/file")
  @Operation(operationId = "writeDeviceFile", summary = "Write a device's file, whole")
  public void write(@PathParam("id") String id, DeviceFile file) {
    files.write(Ids.device(id), Asked.required("body", file));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getDevice", summary = "A device with its newest values")
  public DeviceDetail get(@PathParam("id") String id) {
    return devices.get(Ids.device(id));
  }

  @POST
  @Operation(
      operationId = "registerDevice",
      summary = "Register a device; its secret is shown here alone")
  @APIResponseSchema(value = Issued.class, responseCode = "201")
  public Response register(DeviceDraft draft) {
    var issued = devices.register(Asked.required("body", draft));
    return Made.at("devices/" + issued.id()).entity(issued).build();
  }

  @POST
  @Path("/planned")
  @Operation(
      operationId = "planDevice",
      summary = "Enter a device that is not there yet; it gets its secret when it is installed")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response plan(DeviceDraft draft) {
    return Made.in("devices", life.plan(Asked.required("body", draft)).value());
  }

  @POST
  @Path("/{id}/secret")
  @Operation(
      operationId = "rotateDeviceSecret",
      summary = "Give a device a new secret; the old one ends")
  public Secret rotate(@PathParam("id") String id) {
    return new Secret(devices.rotateSecret(Ids.device(id)));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "retireDevice", summary = "Take a device out of use; its secret ends")
  public void retire(@PathParam("id") String id) {
    devices.retire(Ids.device(id));
  }
}
