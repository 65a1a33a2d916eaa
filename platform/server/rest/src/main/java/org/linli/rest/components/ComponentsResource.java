package org.linli.rest.components;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.components.boundary.CallAnswer;
import org.linli.components.boundary.CallDraft;
import org.linli.components.boundary.ComponentCalls;
import org.linli.components.boundary.ComponentDetail;
import org.linli.components.boundary.ComponentDraft;
import org.linli.components.boundary.ComponentRow;
import org.linli.components.boundary.Components;
import org.linli.components.boundary.ContractFault;
import org.linli.components.boundary.HealthNotice;
import org.linli.components.boundary.HealthNotices;
import org.linli.components.boundary.OwnerRight;
import org.linli.components.boundary.ProbeRow;
import org.linli.components.boundary.UseRow;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.entity.ComponentType;
import org.linli.components.entity.ContractForm;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /components}: capability of others, plugged in and called by one interface. */
@Path("/components")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "components")
public class ComponentsResource {

  /** A contract to be looked at. */
  public record Contract(String form, String document) {}

  /** Kept encrypted, and told to nobody. */
  public record Secret(String secret) {

    @Override
    public String toString() {
      return "secret";
    }
  }

  /** What can be plugged in, and how it tells its contract. */
  public record Kinds(List<ComponentType> types, List<ContractForm> forms) {}

  @Inject private Components components;
  @Inject private ComponentCalls calls;
  @Inject private HealthNotices notices;

  @GET
  @Operation(operationId = "listComponents", summary = "Components, those that fail first")
  public Page<ComponentRow> list(@BeanParam Paging paging) {
    return components.list(paging.request());
  }

  @GET
  @Path("/types")
  @Operation(operationId = "listComponentTypes", summary = "Types of components and contracts")
  public Kinds types() {
    return new Kinds(components.types(), components.forms());
  }

  @POST
  @Path("/contract-checks")
  @Operation(
      operationId = "checkComponentContract",
      summary = "What is wrong with a contract; registers nothing")
  public List<ContractFault> check(Contract contract) {
    Asked.required("body", contract);
    return components.check(contract.form(), contract.document());
  }

  @POST
  @Operation(operationId = "proposeComponent", summary = "Propose a component")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response propose(ComponentDraft draft) {
    return Made.in("components", components.propose(Asked.required("body", draft)));
  }

  @GET
  @Path("/notices")
  @Operation(
      operationId = "listComponentNotices",
      summary = "What fell ill or got well of what the caller answers for, and nobody took note of")
  public List<HealthNotice> notices() {
    return notices.open();
  }

  @DELETE
  @Path("/notices/{notice}")
  @Operation(operationId = "takeComponentNotice", summary = "Take note of a component's health")
  public void take(@PathParam("notice") String notice) {
    notices.take(Asked.id("component-notice", notice));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getComponent",
      summary = "A component with its versions and what can be called of it")
  public ComponentDetail get(@PathParam("id") String id) {
    return components.get(Asked.id("component", id));
  }

  @GET
  @Path("/{id}/probes")
  @Operation(operationId = "listComponentProbes", summary = "How it answered when looked at")
  public List<ProbeRow> probes(@PathParam("id") String id) {
    return components.probes(Asked.id("component", id));
  }

  @GET
  @Path("/{id}/uses")
  @Operation(operationId = "listComponentUses", summary = "Who uses it, of those one may know of")
  public List<UseRow> uses(@PathParam("id") String id) {
    return components.uses(Asked.id("component", id));
  }

  @POST
  @Path("/{id}/calls")
  @Operation(
      operationId = "callComponent",
      summary = "Call a component: what is sent passes the data-rights gate in its owner’s name")
  public CallAnswer call(@PathParam("id") String id, CallDraft draft) {
    return calls.call(Asked.id("component", id), Asked.required("body", draft));
  }

  @POST
  @Path("/{id}/versions")
  @Operation(operationId = "proposeComponentVersion", summary = "Propose another version")
  public void revise(@PathParam("id") String id, VersionDraft draft) {
    components.revise(Asked.id("component", id), Asked.required("body", draft));
  }

  @GET
  @Path("/{id}/versions/{version}/contract")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(operationId = "getComponentContract", summary = "The contract as it was proposed")
  @APIResponseSchema(value = String.class, responseCode = "200")
  public Response contract(@PathParam("id") String id, @PathParam("version") String version) {
    // As plain text: what somebody proposed is never to be run by who reads it.
    return Response.ok(
            components.document(Asked.id("component", id), version),
            MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
        .build();
  }

  @GET
  @Path("/{id}/versions/{version}/rights")
  @Operation(
      operationId = "explainComponentRights",
      summary = "How the gate would answer to the owner about what the version reads")
  public List<OwnerRight> rights(@PathParam("id") String id, @PathParam("version") String version) {
    return components.rights(Asked.id("component", id), version);
  }

  @POST
  @Path("/{id}/versions/{version}/probe")
  @Operation(operationId = "probeComponent", summary = "Have it looked at in the next seconds")
  public void probe(@PathParam("id") String id, @PathParam("version") String version) {
    components.probe(Asked.id("component", id), version);
  }

  @POST
  @Path("/{id}/versions/{version}/admission")
  @Operation(operationId = "admitComponent", summary = "Admit a version that somebody proposed")
  public void admit(@PathParam("id") String id, @PathParam("version") String version) {
    components.admit(Asked.id("component", id), version);
  }

  @POST
  @Path("/{id}/versions/{version}/deprecation")
  @Operation(operationId = "deprecateComponent", summary = "Have a version left by its callers")
  public void deprecate(
      @PathParam("id") String id, @PathParam("version") String version, Reason reason) {
    components.deprecate(Asked.id("component", id), version, Asked.reason(reason));
  }

  @POST
  @Path("/{id}/versions/{version}/withdrawal")
  @Operation(operationId = "withdrawComponent", summary = "Have a version called no more at once")
  public void withdraw(
      @PathParam("id") String id, @PathParam("version") String version, Reason reason) {
    components.withdraw(Asked.id("component", id), version, Asked.reason(reason));
  }

  @PUT
  @Path("/{id}/versions/{version}/secret")
  @Operation(operationId = "changeComponentSecret", summary = "Change the secret of a version")
  public void secret(
      @PathParam("id") String id, @PathParam("version") String version, Secret secret) {
    components.changeSecret(
        Asked.id("component", id), version, Asked.required("body", secret).secret());
  }
}
