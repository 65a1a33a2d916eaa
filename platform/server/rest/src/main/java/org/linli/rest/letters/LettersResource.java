package org.linli.rest.letters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.letters.boundary.Letters;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterQuery;
import org.linli.letters.entity.LetterRow;
import org.linli.letters.entity.LetterState;
import org.linli.letters.entity.LetterSum;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /letters}: what was sent to persons by short message, e-mail and WeChat. */
@Path("/letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "letters")
public class LettersResource {

  @Inject private Letters letters;

  @GET
  @Operation(operationId = "listLetters", summary = "The community's letters, newest first")
  public Page<LetterRow> list(
      @QueryParam("state") String state,
      @QueryParam("channel") String channel,
      @QueryParam("about") String kind,
      @BeanParam Paging paging) {
    return letters.list(
        new LetterQuery(
            Asked.optionalOneOf(LetterState.class, "state", state),
            Asked.optionalOneOf(Channel.class, "channel", channel),
            Asked.optionalOneOf(LetterKind.class, "about", kind)),
        paging.request());
  }

  @GET
  @Path("/sums")
  @Operation(operationId = "sumLetters", summary = "How the letters of the last thirty days stand")
  public List<LetterSum> sums() {
    return letters.sums();
  }

  @POST
  @Path("/{id}/again")
  @Operation(operationId = "sendLetterAgain", summary = "Send a letter once more")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response again(@PathParam("id") String id) {
    return Made.in("letters", letters.again(Asked.id("letter", id)));
  }
}
