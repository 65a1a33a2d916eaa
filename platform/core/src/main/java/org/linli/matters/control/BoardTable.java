package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.BoardLine;
import org.linli.matters.entity.BoardQuery;
import org.linli.matters.entity.BoardStep;
import org.linli.matters.entity.BoardView;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** What a supervisor sees of the own community: counted in one look, and the steps behind it. */
@ApplicationScoped
public class BoardTable {

  private static final Duration WEEK = Duration.ofDays(7);

  private static final String AT_GRID =
      "exists (select 1 from matter m join place p on p.tenant_id = m.tenant_id and p.id ="
          + " m.place_id where m.tenant_id = t.tenant_id and m.instance_id = t.root_id"
          + " and (p.grid_id = :grid or p.id = :grid))";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final WorkLists lists;
  private final KindNames names;
  private final Loads loads;

  @Inject
  public BoardTable(
      Jdbi jdbi, Scopes scopes, FormTable forms, WorkLists lists, KindNames names, Loads loads) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.lists = lists;
    this.names = names;
    this.loads = loads;
  }

  /** For the container's proxy alone. */
  protected BoardTable() {
    this(null, null, null, null, null, null);
  }

  public BoardView view() {
    var tenant = scopes.requireTenant();
    var now = Instant.now();
    var reach = new Reach(scopes.caller());
    var standing = forms.standing(tenant);
    var within = reach.late(standing);
    var open = reach.open(standing);
    return jdbi.withHandle(
        handle -> {
          var cells = Cells.of(handle, tenant, within, reach.values(), now);
          return new BoardView(
              BoardLines.whole(cells, Cell::steps),
              lines(cells, Cell::kind, kinds(handle, tenant)),
              lines(cells, Cell::roles, Map.of()),
              lines(cells, cell -> key(cell.grid()), grids(handle, tenant, cells)),
              Contributions.lines(handle, tenant, open, reach.values()),
              loads.of(handle, tenant, cells, within, open, reach.values(), now.minus(WEEK)),
              now);
        });
  }

  private static List<BoardLine> lines(
      List<Cell> cells, Function<Cell, String> key, Map<String, String> names) {
    return BoardLines.of(cells, key, Cell::steps, names);
  }

  private static String key(UUID id) {
    return id == null ? "" : id.toString();
  }

  private Map<String, String> kinds(Handle handle, TenantId tenant) {
    var code =
        handle
            .createQuery("select code from tenant where id = :tenant")
            .bind("tenant", tenant)
            .mapTo(String.class)
            .one();
    return names.of(new DivisionCode(code), scopes.caller().locale());
  }

  private static Map<String, String> grids(Handle handle, TenantId tenant, Collection<Cell> cells) {
    var ids = cells.stream().map(Cell::grid).filter(Objects::nonNull).collect(Collectors.toSet());
    var names = new HashMap<String, String>();
    if (!ids.isEmpty()) {
      handle
          .createQuery("select id, name from place where tenant_id = :tenant and id in (<ids>)")
          .bind("tenant", tenant)
          .bindList("ids", List.copyOf(ids))
          .map((row, context) -> Map.entry(row.getString("id"), row.getString("name")))
          .forEach(grid -> names.put(grid.getKey(), grid.getValue()));
    }
    return names;
  }

  /** The steps behind a line, what is due first on top. */
  public Page<BoardStep> steps(BoardQuery query, PageRequest page) {
    var tenant = scopes.requireTenant();
    var now = Instant.now();
    var reach = new Reach(scopes.caller());
    var list =
        new PagedQuery(
                "select t.tenant_id, t.id ", WorkLists.TASKS + reach.late(forms.standing(tenant)))
            .bindAll(reach.values())
            .bind("tenant", tenant)
            .and(WorkLists.matter("m.kind = :kind"), "kind", query.kind())
            .and("trim(coalesce(t.roles, '')) = :roles", "roles", query.roles())
            .and("t.assignee = :person", "person", query.person())
            .and(AT_GRID, "grid", query.grid())
            .found(WorkLists.matter("(m.number ilike :search or m.title ilike :search)"), page);
    WorkLists.lamp(list, query.lamp(), now);
    return list.page(
        jdbi,
        page,
        WorkLists.ORDER,
        WorkLists.TOLD,
        (row, context) ->
            new BoardStep(
                lists.item(row, now),
                row.getString("holder"),
                MatterTable.roles(row.getString("roles"))));
  }
}
