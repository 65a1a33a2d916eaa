package org.linli.rest.contracts;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.contracts.boundary.ContractExports;
import org.linli.contracts.boundary.ContractFile;
import org.linli.contracts.boundary.ContractRow;
import org.linli.contracts.boundary.Contracts;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.TextKind;
import org.linli.exports.boundary.Exports;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /contracts}: contracts from the draft to the last day. */
@Path("/contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public class ContractsResource {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** A further text: a supplement, or the end by agreement, for which no words are given. */
  public record Supplement(TextKind kind, Instant effective, Agreement words) {}

  /** The hash of the text that was read and is signed. */
  public record Signature(String hash) {}

  /** The hash of the text that is now fixed. */
  public record Proposed(String hash) {}

  /** Which text the contract has now. */
  public record Version(int version) {}

  /** Where the contract stands. */
  public record Standing(ContractState state) {}

  @Inject private Contracts contracts;

  @Inject private ContractExports exports;
  @Inject private Exports books;

  @GET
  @Operation(operationId = "listContracts", summary = "The contracts that the caller may see")
  public Page<ContractRow> list(
      @QueryParam("project") String project,
      @QueryParam("state") String state,
      @BeanParam Paging paging) {
    return contracts.list(
        Asked.optional("project", project, UUID::fromString),
        Asked.optionalOneOf(ContractState.class, "state", state),
        paging.request());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getContract", summary = "A contract with all its texts and signatures")
  public ContractFile get(@PathParam("id") String id) {
    return contracts.get(Asked.id("contract", id));
  }

  @GET
  @Path("/{id}/odrl")
  @Produces("application/ld+json")
  @Operation(
      operationId = "getContractAsOdrl",
      summary = "A signed contract and its data clauses as an ODRL 2.2 agreement")
  public String odrl(@PathParam("id") String id) {
    return exports.odrl(Asked.id("contract", id));
  }

  @GET
  @Path("/excel")
  @Produces(EXCEL)
  @Operation(operationId = "exportContracts", summary = "The contracts and their clauses as Excel")
  public Response excel() {
    return Files.of(books.book("contracts", exports.lists()));
  }

  @POST
  @Operation(operationId = "draftContract", summary = "Draft a contract")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response draft(Agreement words) {
    return Made.in("contracts", contracts.draft(Asked.required("body", words)));
  }

  @PUT
  @Path("/{id}")
  @Operation(operationId = "reviseContract", summary = "Give a draft other words")
  public void revise(@PathParam("id") String id, Agreement words) {
    contracts.revise(Asked.id("contract", id), Asked.required("body", words));
  }

  @POST
  @Path("/{id}/propose")
  @Operation(operationId = "proposeContract", summary = "Fix the text, so that it can be signed")
  public Proposed propose(@PathParam("id") String id) {
    return new Proposed(contracts.propose(Asked.id("contract", id)));
  }

  @POST
  @Path("/{id}/reopen")
  @Operation(operationId = "reopenContract", summary = "Take a proposed text back to change it")
  public Version reopen(@PathParam("id") String id) {
    return new Version(contracts.reopen(Asked.id("contract", id)));
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(operationId = "withdrawContract", summary = "Give up the text not yet signed by all")
  public void withdraw(@PathParam("id") String id) {
    contracts.withdraw(Asked.id("contract", id));
  }

  @POST
  @Path("/{id}/signatures")
  @Operation(operationId = "signContract", summary = "Sign the proposed text for the own party")
  public Standing sign(@PathParam("id") String id, Signature signature) {
    return new Standing(
        contracts.sign(
            Asked.id("contract", id),
            Asked.required("hash", Asked.required("body", signature).hash())));
  }

  @POST
  @Path("/{id}/supplements")
  @Operation(
      operationId = "supplementContract",
      summary = "Draft a supplement, or the end by agreement")
  public Version supplement(@PathParam("id") String id, Supplement wanted) {
    Asked.required("body", wanted);
    return new Version(
        contracts.supplement(
            Asked.id("contract", id),
            Asked.required("kind", wanted.kind()),
            Asked.required("effective", wanted.effective()),
            wanted.words()));
  }

  @POST
  @Path("/{id}/end")
  @Operation(operationId = "endContract", summary = "End a contract now, and its rights with it")
  public void end(@PathParam("id") String id, Reason why) {
    contracts.end(Asked.id("contract", id), Asked.required("reason", Asked.reason(why)));
  }
}
