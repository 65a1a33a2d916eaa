package org.linli.catalogue.boundary;

import java.util.UUID;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.Holder;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Source;
import org.linli.rights.entity.Party;

/**
 * Which assets of the ledger; a null part asks for any.
 *
 * @param level exactly this one
 * @param waiting whether a version waits for its confirmation
 * @param unit the organisation that answers for them
 */
public record AssetQuery(
    Party owner,
    String category,
    Level level,
    Boolean sensitive,
    Source source,
    Party responsible,
    Holder holder,
    AssetState state,
    Boolean waiting,
    UUID unit) {

  public static final AssetQuery ALL =
      new AssetQuery(null, null, null, null, null, null, null, null, null);

  /** Those whose newest version waits for a person. */
  public static final AssetQuery WAITING =
      new AssetQuery(null, null, null, null, null, null, null, null, true);

  public AssetQuery(
      Party owner,
      String category,
      Level level,
      Boolean sensitive,
      Source source,
      Party responsible,
      Holder holder,
      AssetState state,
      Boolean waiting) {
    this(owner, category, level, sensitive, source, responsible, holder, state, waiting, null);
  }

  public static AssetQuery of(AssetState state) {
    return new AssetQuery(null, null, null, null, null, null, null, state, null);
  }

  boolean fits(AssetRow row) {
    return (owner == null || row.owners().contains(owner))
        && (category == null || category.equals(row.category()))
        && (level == null || level == row.level())
        && (sensitive == null || sensitive == row.sensitive())
        && (source == null || source == row.source())
        && (responsible == null || responsible == row.responsible())
        && (holder == null || holder == row.holder())
        && (state == null || state == row.state())
        && (waiting == null || waiting == row.waiting())
        && (unit == null || row.keeper() != null && unit.equals(row.keeper().unit()));
  }
}
