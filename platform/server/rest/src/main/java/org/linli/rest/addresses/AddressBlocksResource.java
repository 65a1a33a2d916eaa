package org.linli.rest.addresses;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.addresses.boundary.AddressBlocks;
import org.linli.addresses.entity.AddressBlock;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;

/** {@code /address-blocks}: addresses and ranges that no door opens to. */
@Path("/address-blocks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "addresses")
public class AddressBlocksResource {

  /** An address or range to be blocked; without {@code until} it stays. */
  public record BlockDraft(String range, String reason, Instant until) {}

  /** A blocked address or range. */
  public record Block(UUID id, String range, String reason, String by, Instant at, Instant until) {

    static Block of(AddressBlock block) {
      return new Block(
          block.id(),
          block.range().toString(),
          block.reason(),
          block.by(),
          block.at(),
          block.until());
    }
  }

  @Inject private AddressBlocks blocks;

  @GET
  @Operation(operationId = "listAddressBlocks", summary = "The blocked addresses, newest first")
  public List<Block> list() {
    return blocks.list().stream().map(Block::of).toList();
  }

  @POST
  @Operation(operationId = "blockAddress", summary = "Block an address or a range of them")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response block(BlockDraft draft) {
    Asked.required("body", draft);
    return Made.in("address-blocks", blocks.block(draft.range(), draft.reason(), draft.until()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "openAddress", summary = "Open to a blocked address again")
  public void open(@PathParam("id") String id) {
    blocks.open(Asked.id("address-block", id));
  }
}
