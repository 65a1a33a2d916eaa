package org.linli.linkage.boundary;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.linkage.control.AdoptionTable;
import org.linli.linkage.control.Kept;
import org.linli.linkage.control.RunLists;
import org.linli.linkage.control.ScenarioPacks;
import org.linli.linkage.control.SettingCheck;
import org.linli.linkage.control.SettingTable;
import org.linli.linkage.entity.RouteDraft;
import org.linli.linkage.entity.RouteRow;
import org.linli.linkage.entity.RunDetail;
import org.linli.linkage.entity.RunQuery;
import org.linli.linkage.entity.RunRow;
import org.linli.linkage.entity.ScenarioRow;
import org.linli.linkage.entity.Setting;
import org.linli.linkage.entity.SettingDraft;
import org.linli.persistence.PagedQuery;
import org.linli.places.boundary.GridReach;

/** Scenarios as the community wants them, its ways out, and what runs did. */
@Facade
public class Linkages {

  private static final int MOST_VERSIONS = 100;
  private static final int LONGEST_ROUTE = 400;
  private static final int LONGEST_ASSEMBLY = 200;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ScenarioPacks packs;
  private final Changes changes;
  private final RunLists runs;

  @Inject
  public Linkages(Jdbi jdbi, Scopes scopes, ScenarioPacks packs, Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.packs = packs;
    this.changes = changes;
    this.runs = new RunLists(jdbi);
  }

  /** For the container's proxy alone. */
  protected Linkages() {
    this(null, null, null, null);
  }

  /** All of them, with how the community wants each. */
  @Permit("linkage:read")
  public List<ScenarioRow> scenarios() {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(
        handle -> {
          var adopted = AdoptionTable.all(handle, tenant);
          var standing = SettingTable.standing(handle, tenant);
          return packs.all().stream()
              .map(
                  known -> {
                    var template = AdoptionTable.binding(adopted, known.id()).orElse(null);
                    return new ScenarioRow(
                        template == null ? known : template.narrow(known),
                        standing.getOrDefault(known.id(), Setting.delivered(known)),
                        template);
                  })
              .toList();
        });
  }

  /** Who set it how, when and why; newest first. */
  @Permit("linkage:read")
  public List<Setting> versions(String scenario) {
    var known = packs.get(scenario);
    return jdbi.withHandle(
        handle -> SettingTable.all(handle, scopes.requireTenant(), known.id(), MOST_VERSIONS));
  }

  /**
   * Holds from the next alarm on; runs that are under way keep to what stood.
   *
   * @throws Invalid the pack, or the template that was adopted, does not leave it to the community
   */
  @Permit("linkage:write")
  @Mutates(value = "linkage.set", refusals = true)
  public Setting set(String scenario, SettingDraft draft) {
    var tenant = scopes.requireTenant();
    var known = packs.get(scenario);
    var caller = scopes.caller();
    return jdbi.withHandle(
        handle -> {
          var meant =
              AdoptionTable.binding(handle, tenant, known.id())
                  .map(template -> Kept.within(template, known, draft))
                  .orElse(draft);
          SettingCheck.check(handle, tenant, known, meant);
          var setting = SettingTable.next(handle, tenant, known, meant, caller);
          changes.tell(tenant, "linkage");
          return setting;
        });
  }

  /** Newest first; who works on the spot sees those of the own grids. */
  @Permit("linkage:read")
  public Page<RunRow> runs(RunQuery query, PageRequest page) {
    return runs.list(scopes.requireTenant(), query, limit(), page);
  }

  /** What should have happened, what did, how long it took and who was told. */
  @Permit("linkage:read")
  public RunDetail get(UUID run) {
    return runs.one(scopes.requireTenant(), run, limit()).orElseThrow(() -> new NotFound("run"));
  }

  /** The places that have one, by name. */
  @Permit("linkage:read")
  public Page<RouteRow> routes(PageRequest page) {
    return new PagedQuery(
            "select e.*, p.name ",
            """
            from evacuation_route e join place p on p.tenant_id = e.tenant_id and p.id = e.place_id
            where e.tenant_id = :tenant\
            """)
        .bind("tenant", scopes.requireTenant())
        .found("p.name ilike :search", page)
        .page(jdbi, page, "p.name, p.id", (row, context) -> route(row));
  }

  /** The way out of a place, from now on. */
  @Permit("linkage:write")
  @Mutates("linkage.route")
  public void route(UUID place, RouteDraft draft) {
    var route = Invalid.text("route", draft.route(), LONGEST_ROUTE);
    var assembly = Invalid.text("assembly", draft.assembly(), LONGEST_ASSEMBLY);
    var written =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into evacuation_route (tenant_id, place_id, route, assembly, by_name, at)
                        select tenant_id, id, :route, :assembly, :by, :at from place
                        where tenant_id = :tenant and id = :place
                        on conflict (tenant_id, place_id) do update set route = excluded.route,
                          assembly = excluded.assembly, by_name = excluded.by_name, at = excluded.at\
                        """)
                    .bind("route", route)
                    .bind("assembly", assembly)
                    .bind("by", scopes.caller().displayName())
                    .bind("at", Instant.now().atOffset(ZoneOffset.UTC))
                    .bind("tenant", scopes.requireTenant())
                    .bind("place", place)
                    .execute());
    if (written == 0) {
      throw new NotFound("place");
    }
  }

  private UUID limit() {
    var caller = scopes.caller();
    return GridReach.endsAtOwnGrids(caller, "alarms:all") ? caller.accountId() : null;
  }

  private static RouteRow route(ResultSet row) throws SQLException {
    return new RouteRow(
        row.getObject("place_id", UUID.class),
        row.getString("name"),
        row.getString("route"),
        row.getString("assembly"),
        row.getString("by_name"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
