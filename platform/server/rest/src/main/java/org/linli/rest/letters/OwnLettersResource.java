package org.linli.rest.letters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.letters.boundary.OwnLetters;
import org.linli.letters.entity.AddressRow;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.Choice;
import org.linli.letters.entity.LetterRow;
import org.linli.letters.entity.QuietHours;
import org.linli.letters.entity.Wishes;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /own-letters}: one's own letters, and how one wants them. */
@Path("/own-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "letters")
public class OwnLettersResource {

  /** Where one is reached. */
  public record ReachedBy(String address) {}

  /**
   * How one wants letters; times are hours and minutes by the city's clock.
   *
   * @param choices a kind and channel that is not named is as usual
   */
  public record WishesDraft(
      String quietFrom,
      String quietUntil,
      String language,
      Boolean largePrint,
      List<Choice> choices) {}

  @Inject private OwnLetters letters;

  @GET
  @Operation(operationId = "listOwnLetters", summary = "One's own letters, newest first")
  public Page<LetterRow> list(@BeanParam Paging paging) {
    return letters.list(paging.request());
  }

  @GET
  @Path("/wishes")
  @Operation(operationId = "getLetterWishes", summary = "How one wants letters")
  public WishesDraft wishes() {
    var wishes = letters.get();
    return new WishesDraft(
        wishes.quiet().from().toString(),
        wishes.quiet().until().toString(),
        wishes.language(),
        wishes.largePrint(),
        wishes.choices());
  }

  @PUT
  @Path("/wishes")
  @Operation(operationId = "changeLetterWishes", summary = "Say anew how one wants letters")
  public void change(WishesDraft draft) {
    var wanted = Asked.required("body", draft);
    letters.change(
        new Wishes(
            new QuietHours(
                time("quietFrom", wanted.quietFrom()), time("quietUntil", wanted.quietUntil())),
            wanted.language(),
            Boolean.TRUE.equals(wanted.largePrint()),
            wanted.choices()));
  }

  @GET
  @Path("/addresses")
  @Operation(operationId = "listLetterAddresses", summary = "Where one is reached, masked")
  public List<AddressRow> addresses() {
    return letters.addresses();
  }

  @PUT
  @Path("/addresses/{channel}")
  @Operation(operationId = "setLetterAddress", summary = "Say where one is reached by a channel")
  public void reachBy(@PathParam("channel") String channel, ReachedBy body) {
    letters.reachBy(channel(channel), Asked.required("body", body).address());
  }

  @DELETE
  @Path("/addresses/{channel}")
  @Operation(operationId = "forgetLetterAddress", summary = "Take one's address back")
  public void forget(@PathParam("channel") String channel) {
    letters.forget(channel(channel));
  }

  private static LocalTime time(String field, String text) {
    return Asked.required(field, Asked.optional(field, text, LocalTime::parse));
  }

  private static Channel channel(String text) {
    return Asked.id("letter-gateway", text, Channel::valueOf);
  }
}
