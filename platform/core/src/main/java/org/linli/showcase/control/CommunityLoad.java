package org.linli.showcase.control;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.devices.entity.DeviceDraft;
import org.linli.identity.boundary.AccountDraft;
import org.linli.persistence.Sql;
import org.linli.showcase.boundary.ShowcaseDevice;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Fills one showcase community: one transaction, so it is there as a whole or not at all. */
final class CommunityLoad {

  private static final Map<String, String> TIERS =
      Map.of("OPERATOR_MANAGER", "OPERATOR", "DATA_OFFICER", "OPERATOR", "RESIDENT", "RESIDENT");

  private final ShowcaseRooms rooms;
  private final Path home;
  private final CommunityPack pack;
  private final TenantId tenant;
  private final Map<String, UUID> people = new HashMap<>();

  CommunityLoad(ShowcaseRooms rooms, Path home, CommunityPack pack) {
    this.rooms = rooms;
    this.home = home;
    this.pack = pack;
    this.tenant = new TenantId(pack.code());
  }

  /** Loads the community unless it stands already. */
  boolean run() {
    ready();
    return rooms.scopes().asSystem("showcase", tenant, this::fill);
  }

  /** The community has to be a tenant, in its own mode, before its rows can be opened. */
  private void ready() {
    rooms
        .scopes()
        .asSystem(
            "showcase",
            () -> {
              var standing =
                  rooms
                      .jdbi()
                      .withHandle(
                          handle ->
                              handle
                                  .createQuery("select mode from tenant where id = :id")
                                  .bind("id", tenant)
                                  .mapTo(String.class)
                                  .findOne());
              if (standing.isEmpty()) {
                rooms.tenants().provision(new DivisionCode(pack.code()), pack.mode());
              } else if (!standing.get().equals(pack.mode().name()) && !filled()) {
                rooms.modes().change(tenant, pack.mode(), "showcase");
              }
              return null;
            });
  }

  /** Whether the community's own people are there: the mark of a community that was filled. */
  private boolean filled() {
    return rooms
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select exists (select 1 from account where tenant_id = :tenant)")
                    .bind("tenant", tenant)
                    .mapTo(boolean.class)
                    .one());
  }

  private boolean fill() {
    if (filled()) {
      return false;
    }
    people.clear();
    var places = rooms.places().load(CommunityPlan.of(pack));
    rooms.jdbi().useHandle(this::companies);
    var accounts = new NewAccounts(rooms.accounts(), home);
    staff(accounts);
    residents(accounts, places);
    pack.grids()
        .forEach(grid -> rooms.duties().assign(places.get(grid.code()), people.get(grid.worker())));
    rooms.jdbi().useHandle(this::notices);
    var secrets = devices(places);
    // Files first, the commit after them: see HandoverFile.
    accounts.handOver();
    new HandoverFile(home.resolve(ShowcaseDevice.FILE), ShowcaseDevice.HEADER)
        .replace(row -> row.size() > 2 && row.get(2).equals(tenant.value()), secrets);
    return true;
  }

  private void companies(Handle handle) {
    company(handle, pack.operator(), "OPERATOR");
    company(handle, pack.propertyCompany(), "PROPERTY");
  }

  private static void company(Handle handle, CommunityPack.Company company, String kind) {
    handle.execute(
        "insert into organisation (id, name, kind) values (?, ?, ?) on conflict (id) do nothing",
        company.id(),
        company.name().zh(),
        kind);
  }

  private void staff(NewAccounts accounts) {
    for (var member : pack.staff()) {
      var tier = TIERS.getOrDefault(member.role(), "COMMUNITY");
      var draft =
          "OPERATOR".equals(tier)
              ? new AccountDraft(
                  member.username(),
                  member.name(),
                  Set.of(member.role()),
                  null,
                  null,
                  pack.operator().id())
              : new AccountDraft(
                  member.username(),
                  member.name(),
                  Set.of(member.role()),
                  null,
                  tenant,
                  "PROPERTY_MANAGER".equals(member.role()) ? pack.propertyCompany().id() : null);
      people.put(member.username(), accounts.create(tier, draft));
    }
  }

  private void residents(NewAccounts accounts, Map<String, UUID> places) {
    for (var resident : pack.residents()) {
      var draft =
          new AccountDraft(
              resident.username(), resident.name(), Set.of("RESIDENT"), null, tenant, null);
      var account = accounts.create("RESIDENT", draft);
      rooms.households().settle(places.get(resident.room()), account, resident.relation());
    }
  }

  /** They were published before this installation stood, so they are not published now. */
  private void notices(Handle handle) {
    var now = Instant.now();
    for (var notice : pack.notices()) {
      handle
          .createUpdate(
              """
              insert into notice (tenant_id, id, title, body, published_at, published_by, until)
              values (:tenant, :id, :title, :body, :at, :by, :until)""")
          .bind("tenant", tenant)
          .bind("id", Sql.newId())
          .bind("title", notice.title().zh())
          .bind("body", notice.text().zh())
          .bind(
              "at", now.minus(Duration.ofDays(notice.publishedDaysAgo())).atOffset(ZoneOffset.UTC))
          .bind("by", pack.name())
          .bind("until", now.plus(Duration.ofDays(notice.untilDays())).atOffset(ZoneOffset.UTC))
          .execute();
    }
  }

  private List<List<String>> devices(Map<String, UUID> places) {
    var secrets = new ArrayList<List<String>>();
    for (var device : pack.devices()) {
      var issued =
          rooms
              .devices()
              .register(
                  new DeviceDraft(
                      device.code, device.name, device.model, places.get(device.place)));
      secrets.add(
          new ShowcaseDevice(
                  issued.id().toString(),
                  issued.secret(),
                  tenant.value(),
                  device.code,
                  device.model)
              .row());
    }
    return secrets;
  }
}
