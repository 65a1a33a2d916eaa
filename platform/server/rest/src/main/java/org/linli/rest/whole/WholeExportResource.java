package org.linli.rest.whole;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.rest.http.Asked;
import org.linli.whole.boundary.WholeExport;
import org.linli.whole.entity.Phrase;

/** {@code /whole-exports}: all of the own community, made and then sent. */
@Path("/whole-exports")
@RequestScoped
@Produces("application/zip")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "whole-exports")
public class WholeExportResource {

  /**
   * Under what the parts are sealed.
   *
   * @param phrase of the community's own; it is kept nowhere
   */
  public record PhraseBody(String phrase) {}

  @Inject private WholeExport export;

  @POST
  @Operation(
      operationId = "exportWhole",
      summary = "All rows of the own community, sealed under a pass phrase of its own")
  @APIResponse(responseCode = "200", content = @Content(mediaType = "application/zip"))
  public Response export(PhraseBody body) {
    var phrase = new Phrase(Asked.required("body", body).phrase());
    // Whoever may not is told so while the answer can still be a problem.
    var tables = export.tables().size();
    var begun = export.begin();
    StreamingOutput file =
        out -> {
          try (var whole = begun.make(phrase, step -> {})) {
            export.take(whole);
            whole.sendTo(out);
          }
        };
    return Response.ok(file)
        .header("Linli-Tables", tables)
        .header("Content-Disposition", "attachment; filename=\"linli-whole.zip\"")
        .build();
  }
}
