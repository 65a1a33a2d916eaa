package org.linli.rest.catalogue;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.linli.catalogue.boundary.AssetQuery;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.Holder;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Source;
import org.linli.rest.http.Asked;
import org.linli.rights.entity.Party;

/** Which assets of the ledger are wanted. */
public class Filter {

  @QueryParam("owner")
  private String owner;

  @QueryParam("category")
  private String category;

  @QueryParam("level")
  private String level;

  @QueryParam("sensitive")
  private String sensitive;

  @QueryParam("source")
  private String source;

  @QueryParam("responsible")
  private String responsible;

  @QueryParam("holder")
  private String holder;

  @QueryParam("state")
  private String state;

  @QueryParam("waiting")
  private String waiting;

  @QueryParam("unit")
  private String unit;

  AssetQuery query() {
    return new AssetQuery(
        Asked.optionalOneOf(Party.class, "owner", owner),
        category == null || category.isBlank() ? null : category,
        Asked.optionalOneOf(Level.class, "level", level),
        Asked.yesOrNo("sensitive", sensitive),
        Asked.optionalOneOf(Source.class, "source", source),
        Asked.optionalOneOf(Party.class, "responsible", responsible),
        Asked.optionalOneOf(Holder.class, "holder", holder),
        Asked.optionalOneOf(AssetState.class, "state", state),
        Asked.yesOrNo("waiting", waiting),
        Asked.optional("unit", unit, UUID::fromString));
  }
}
