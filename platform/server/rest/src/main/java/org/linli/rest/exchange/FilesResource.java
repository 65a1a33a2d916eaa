package org.linli.rest.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.exchange.boundary.ExchangeFiles;
import org.linli.exchange.boundary.FileDetail;
import org.linli.exchange.boundary.FileDraft;
import org.linli.exchange.boundary.FileQuery;
import org.linli.exchange.boundary.FileRow;
import org.linli.exchange.entity.FileState;
import org.linli.rest.http.Asked;
import org.linli.rest.http.ByteRange;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /exchange/files}: rows of an asset as a file, ordered and fetched part by part. */
@Path("/exchange/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class FilesResource {

  @Inject private ExchangeFiles files;

  @GET
  @Operation(operationId = "listExchangeFiles", summary = "Ordered files, newest first")
  public Page<FileRow> list(
      @QueryParam("consumer") String consumer,
      @QueryParam("asset") String asset,
      @QueryParam("tenant") String tenant,
      @QueryParam("state") String state,
      @BeanParam Paging paging) {
    return files.list(
        new FileQuery(
            Asked.optional("consumer", consumer, UUID::fromString),
            Asked.optional("asset", asset, word -> word),
            Asked.optional("tenant", tenant, word -> word),
            Asked.optionalOneOf(FileState.class, "state", state)),
        paging.request());
  }

  @POST
  @Operation(
      operationId = "orderExchangeFile",
      summary = "Order rows of an asset as a file; the same key orders it once")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response order(FileDraft draft) {
    return Made.in("exchange/files", files.order(Asked.required("body", draft)));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getExchangeFile",
      summary = "How far a file is, and its parts with their digests")
  public FileDetail get(@PathParam("id") String id) {
    return files.get(id(id));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "cancelExchangeFile",
      summary = "Give a file up; what was made of it is deleted")
  public void cancel(@PathParam("id") String id) {
    files.cancel(id(id));
  }

  @GET
  @Path("/{id}/parts/{number}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "fetchExchangeFilePart",
      summary = "A part of a file, or a range of its bytes, as long as the right lasts")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response part(
      @PathParam("id") String id,
      @PathParam("number") String number,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange) {
    var fetched = files.fetch(id(id), Asked.id("exchange-file", number, FilesResource::number));
    var part = fetched.part();
    return ByteRange.of(range, ifRange, part.sha256(), fetched.mediaType(), fetched.content())
        .header("Content-Disposition", "attachment; filename=\"" + part.name() + "\"")
        .header("Repr-Digest", "sha-256=:" + base64(HexFormat.of().parseHex(part.sha256())) + ":")
        .header("Linli-Transfer", part.transfer())
        .header("Linli-Outcome", part.outcome())
        .header("Linli-Basis", part.basis())
        .build();
  }

  @GET
  @Path("/{id}/manifest")
  @Operation(
      operationId = "getExchangeFileManifest",
      summary = "What a file is made of, with its signature in the header Linli-Signature")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response manifest(@PathParam("id") String id) {
    var manifest = files.manifest(id(id));
    return Response.ok(manifest.text().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON)
        .header("Linli-Key", manifest.key())
        .header("Linli-Algorithm", manifest.algorithm())
        .header("Linli-Signature", base64(manifest.signature()))
        .build();
  }

  @GET
  @Path("/{id}/manifest/signature")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "getExchangeFileSignature",
      summary = "The signature under the manifest in ASN.1, as openssl takes it")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public byte[] signature(@PathParam("id") String id) {
    return files.manifest(id(id)).signature();
  }

  private static UUID id(String text) {
    return Asked.id("exchange-file", text);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new NotFound("exchange-file");
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
