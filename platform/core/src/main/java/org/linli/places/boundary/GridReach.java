package org.linli.places.boundary;

import org.linli.access.entity.Caller;

/**
 * How far somebody sees who works on the spot 网格员: the grids that they stand for, unless the role
 * looks after the whole community. A condition on a place {@code p}, in one place for alarms and
 * cases.
 */
public final class GridReach {

  /** The place lies in a grid, or is one, that the account {@code :me} stands for. */
  public static final String OWN =
      "exists (select 1 from grid_duty g where g.tenant_id = :tenant and g.account_id = :me"
          + " and (g.grid_id = p.grid_id or g.grid_id = p.id))";

  /** The place lies in the grid {@code :grid}, or is it. */
  public static final String ONE = "(p.grid_id = :grid or p.id = :grid)";

  private GridReach() {}

  /**
   * Whether the caller handles cases on the spot and sees the own grids alone.
   *
   * @param all the permission that lets such a caller see the whole community
   */
  public static boolean endsAtOwnGrids(Caller caller, String all) {
    return caller.may("cases:handle") && !caller.may("cases:write") && !caller.may(all);
  }
}
