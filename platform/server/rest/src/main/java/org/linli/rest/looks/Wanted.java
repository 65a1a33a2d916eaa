package org.linli.rest.looks;

import jakarta.ws.rs.QueryParam;
import org.linli.access.boundary.Invalid;
import org.linli.looks.entity.LookQuery;
import org.linli.rest.http.Asked;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/** Which looks are wanted. */
public class Wanted {

  @QueryParam("from")
  private String from;

  @QueryParam("until")
  private String until;

  @QueryParam("party")
  private String party;

  @QueryParam("asset")
  private String asset;

  @QueryParam("purpose")
  private String purpose;

  @QueryParam("outcome")
  private String outcome;

  /**
   * @throws Invalid when a word is none of its kind
   */
  public LookQuery query() {
    return new LookQuery(
        Asked.instant("from", from, null),
        Asked.instant("until", until, null),
        Asked.optionalOneOf(Party.class, "party", party),
        Asked.optional("asset", asset, Asset::new),
        Asked.optionalOneOf(Purpose.class, "purpose", purpose),
        Asked.optionalOneOf(Outcome.class, "outcome", outcome));
  }
}
