package org.linli.succession.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.succession.entity.PreviewedTable;
import org.linli.succession.entity.SuccessionPreview;
import org.linli.succession.entity.SuccessionRefused.Why;
import org.linli.tenancy.boundary.Redrawing;
import org.linli.tenancy.entity.TenantId;

/** What a succession would do, and what stands against it. */
public final class Previews {

  private final Jdbi jdbi;
  private final Counting counting;
  private final SuccessionPack pack;

  public Previews(Jdbi jdbi, Scopes scopes, SuccessionPack pack) {
    this.jdbi = jdbi;
    this.counting = new Counting(jdbi, scopes);
    this.pack = pack;
  }

  /**
   * @param at when it would be carried out
   */
  public SuccessionPreview of(TenantId predecessor, TenantId successor, Instant at) {
    var from = jdbi.withHandle(handle -> Side.of(handle, predecessor));
    var into = jdbi.withHandle(handle -> Side.of(handle, successor));
    var hindrances = jdbi.withHandle(handle -> Hindrances.of(handle, from, into, at));
    var contracts = jdbi.withHandle(handle -> Hindrances.ending(handle, from, at));
    // Nobody looks into a community that is shut, not even to count.
    List<PreviewedTable> tables =
        from.works() && into.works() && !from.equals(into)
            ? counting.of(from, into, pack)
            : new ArrayList<>();
    return new SuccessionPreview(
        predecessor,
        successor,
        from.mode(),
        into.mode(),
        contracts,
        hindrances.stream().map(Why::code).toList(),
        tables);
  }

  /**
   * Holds both communities, so that nobody plans another change of them at the same moment.
   *
   * @throws org.linli.succession.entity.SuccessionRefused the first of what stands against it
   */
  public void check(TenantId predecessor, TenantId successor, Instant at) {
    jdbi.useHandle(
        handle -> {
          Redrawing.hold(handle, List.of(predecessor, successor));
          Hindrances.check(handle, Side.of(handle, predecessor), Side.of(handle, successor), at);
        });
  }
}
