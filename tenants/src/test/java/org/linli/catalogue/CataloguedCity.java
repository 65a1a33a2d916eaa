package org.linli.catalogue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.AssetImport;
import org.linli.catalogue.boundary.AssetQuery;
import org.linli.catalogue.boundary.AssetRow;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.boundary.FieldGrade;
import org.linli.catalogue.boundary.Gradings;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.boundary.Registrations;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldKind;
import org.linli.contracts.TestContracts;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DecisionLedger;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.Rights;
import org.linli.rights.control.Checkpoints;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** A city with the whole catalogue on the real database. */
final class CataloguedCity {

  private static final Matrices MATRICES = new Matrices();

  final TestPlatform platform = TestPlatform.shared();
  final String city;
  final TenantId community;
  final TenantId other;
  final PlatformAssets packs = new PlatformAssets();
  final Registrations registrations;
  final Gradings gradings;
  final Assets assets;
  final AssetImport files;
  private final Snapshots snapshots = new Snapshots(platform.jdbi(), platform.scopes());
  private final Seal seal = new Seal("a key for tests, thirty-two bytes".getBytes());
  private final TestContracts paper =
      new TestContracts(platform, snapshots, event -> {}, InstantSource.system());
  private final Gate gate =
      new Gate(
          platform.jdbi(), platform.scopes(), MATRICES, snapshots, seal, InstantSource.system());

  CataloguedCity(String city) {
    this.city = city;
    community = platform.community(city + "01001001", OperationMode.GOVERNMENT);
    other = platform.community(city + "02001001", OperationMode.ENTERPRISE);
    registrations = new Registrations(platform.jdbi(), platform.scopes(), packs);
    gradings = new Gradings(platform.jdbi(), platform.scopes(), packs);
    var checkpoints = new Checkpoints(platform.jdbi(), platform.scopes(), seal);
    assets =
        new Assets(
            platform.jdbi(),
            platform.scopes(),
            packs,
            new Rights(MATRICES, snapshots, platform.scopes()),
            paper.contracts,
            new DecisionLedger(platform.jdbi(), platform.scopes(), checkpoints));
    files = new AssetImport(packs, registrations);
  }

  Caller bureau() {
    return platform.caller(Tier.CITY, city, null, null, "*");
  }

  Caller district(String digits) {
    return platform.caller(Tier.DISTRICT, city + digits, null, null, "*");
  }

  Caller clerk(TenantId tenant) {
    return platform.clerk(tenant);
  }

  Caller operator(String organisation) {
    enterprise(organisation);
    return platform.caller(Tier.OPERATOR, null, null, organisation, "*");
  }

  void enterprise(String id) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
                    id,
                    id));
  }

  void contract(String operator, TenantId tenant, Set<Asset> scope) {
    var from = Instant.now();
    paper.signed(
        bureau(),
        tenant,
        snapshots.of(tenant).mode(),
        operator,
        from.minusSeconds(60),
        from.plusSeconds(3600),
        new Terms(true, scope, List.of()));
  }

  void read(Caller caller, Access access) {
    platform.as(caller, () -> gate.read(access, decision -> decision));
  }

  UUID register(Caller caller, String name, AssetField... fields) {
    return platform.as(caller, () -> registrations.register(Sheets.of(name, fields)));
  }

  /** Registered, proposed to and confirmed as the rules say. */
  UUID confirmed(Caller caller, String name, AssetField... fields) {
    var id = register(caller, name, fields);
    platform.as(caller, () -> registrations.propose(id, Map.of()));
    confirm(bureau(), id);
    return id;
  }

  void confirm(Caller caller, UUID id, FieldGrade... grades) {
    run(caller, () -> registrations.confirm(id, List.of(grades)));
  }

  void run(Caller caller, Runnable work) {
    platform.as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  List<AssetRow> list(Caller caller, AssetQuery query) {
    return platform.as(caller, () -> assets.list(query, PageRequest.first(500))).items();
  }

  List<String> ids(Caller caller) {
    return list(caller, AssetQuery.ALL).stream().map(AssetRow::id).toList();
  }

  static AssetField phone() {
    return Sheets.field("mobile", "手机", FieldKind.PHONE, false);
  }

  static AssetField state() {
    return Sheets.field("state", "状态", FieldKind.CODE, false);
  }
}
