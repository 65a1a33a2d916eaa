package org.linli.rights.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Reads the same of every community that has something to tell, for street and district. Which
 * communities have any, a list without content tells; what they have is read one by one through the
 * data-rights gate, which decides by each community's mode and writes every answer down.
 */
public final class CommunitiesBelow {

  /** More than this nobody reads in one list; a district looks at one street. */
  private static final int MOST = 200;

  private final Jdbi jdbi;
  private final Gate gate;

  public CommunitiesBelow(Jdbi jdbi, Gate gate) {
    this.jdbi = jdbi;
    this.gate = gate;
  }

  /** One that is read. */
  public record Community(TenantId tenant, DivisionCode code, String name) {}

  /**
   * What all of them have together. Those whose mode refuses, or gives figures alone, are left out;
   * their number stands in the figures.
   *
   * @param telling a query of the tenants that have something to tell
   */
  public <T> List<T> read(
      String telling,
      Asset asset,
      String occasion,
      BiFunction<Community, Decision, List<T>> reading) {
    var all = new ArrayList<T>();
    for (var community : gate.beforehand(() -> communities(telling))) {
      var access = new Access(Action.VIEW, asset, Purpose.GOVERNANCE, community.tenant(), occasion);
      try {
        all.addAll(
            gate.read(
                access,
                decision ->
                    decision.outcome() == Outcome.AGGREGATE
                        ? List.of()
                        : reading.apply(community, decision)));
      } catch (DataRefused refused) {
        continue;
      }
    }
    return all;
  }

  private List<Community> communities(String telling) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select t.id, t.code, t.name from tenant t where t.state = 'ACTIVE' and t.id in ("
                        + telling
                        + ") order by t.code limit :most")
                .bind("most", MOST)
                .map(
                    (row, context) ->
                        new Community(
                            new TenantId(row.getString(1)),
                            new DivisionCode(row.getString(2)),
                            row.getString(3)))
                .list());
  }
}
