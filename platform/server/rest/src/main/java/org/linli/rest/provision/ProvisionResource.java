package org.linli.rest.provision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Basis;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.provision.boundary.Provision;
import org.linli.provision.boundary.ProvisionSheets;
import org.linli.provision.entity.AreaRow;
import org.linli.provision.entity.Extent;
import org.linli.provision.entity.ExtentDraft;
import org.linli.provision.entity.LayerRow;
import org.linli.provision.entity.Need;
import org.linli.provision.entity.NeedQuery;
import org.linli.provision.entity.NeedState;
import org.linli.provision.entity.NeedSum;
import org.linli.provision.entity.PlanDraft;
import org.linli.provision.entity.Planned;
import org.linli.provision.entity.Reuse;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /provision}: what each place has to have, what stands there, what is planned. */
@Path("/provision")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "provision")
public class ProvisionResource {

  @Inject private Provision provision;
  @Inject private DeviceModels models;
  @Inject private Exports exports;

  @GET
  @Path("/needs")
  @Operation(
      operationId = "listNeeds",
      summary = "What each compound has to have of each kind of device, and what it has")
  public Page<Need> needs(
      @QueryParam("place") String place,
      @QueryParam("model") String model,
      @QueryParam("state") String state,
      @QueryParam("owed") String owed,
      @BeanParam Paging paging) {
    var query =
        new NeedQuery(
            Asked.optional("place", place, UUID::fromString),
            Asked.optional("model", model, String::strip),
            Asked.optionalOneOf(NeedState.class, "state", state),
            Asked.yesOrNo("owed", owed));
    return provision.needs(query, paging.request());
  }

  @GET
  @Path("/needs/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportNeeds",
      summary = "The provision check as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form),
            ProvisionSheets.needs(models),
            page -> provision.needs(NeedQuery.ALL, page)));
  }

  @GET
  @Path("/sum")
  @Operation(
      operationId = "getNeedSum",
      summary = "How many demands are met, unmet and not known, and the share that stands")
  public NeedSum sum() {
    return provision.sum();
  }

  @GET
  @Path("/bases")
  @Operation(operationId = "listBases", summary = "By what devices are counted")
  public List<Basis> bases() {
    return DeviceModels.bases();
  }

  @GET
  @Path("/areas")
  @Operation(
      operationId = "listAreas",
      summary = "What lies in no compound, and each compound with what it holds")
  public List<AreaRow> areas() {
    return provision.areas();
  }

  @GET
  @Path("/extents")
  @Operation(operationId = "listExtents", summary = "How much there is to be covered, as noted")
  public List<Extent> extents() {
    return provision.extents();
  }

  @PUT
  @Path("/extents")
  @Operation(
      operationId = "noteExtent",
      summary = "Write down how much of something an area has to be covered")
  public void note(ExtentDraft draft) {
    provision.note(Asked.required("body", draft));
  }

  @GET
  @Path("/layers")
  @Operation(
      operationId = "listFacilityLayers",
      summary = "Community, life, home, network and computing facilities: registered, connected")
  public List<LayerRow> layers() {
    return provision.layers();
  }

  @GET
  @Path("/reuse")
  @Operation(
      operationId = "getReuse",
      summary = "What of a kind is there already, to be looked at before something new is planned")
  public Reuse reuse(@QueryParam("wanted") String wanted) {
    return provision.reuse(Asked.required("wanted", wanted));
  }

  @POST
  @Path("/plans")
  @Operation(
      operationId = "planDevices",
      summary = "Plan devices of a kind; where one lies idle, with the reason why it will not do")
  public Planned plan(PlanDraft draft) {
    return provision.plan(Asked.required("body", draft));
  }
}
