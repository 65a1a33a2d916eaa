package org.linli.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.Sheets;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.boundary.Registrations;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exchange.boundary.Arrival;
import org.linli.exchange.boundary.DataQuality;
import org.linli.exchange.boundary.Delivery;
import org.linli.exchange.boundary.Exchange;
import org.linli.exchange.boundary.Intake;
import org.linli.exchange.boundary.Intakes;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.boundary.QualityNotices;
import org.linli.exchange.boundary.Quarantine;
import org.linli.exchange.boundary.QuarantineQuery;
import org.linli.exchange.boundary.QuarantineRow;
import org.linli.exchange.boundary.Receipt;
import org.linli.exchange.boundary.Supplies;
import org.linli.exchange.boundary.SupplyDraft;
import org.linli.exchange.control.LateSuppliers;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.control.Readers;
import org.linli.exchange.control.SuppliedReaders;
import org.linli.exchange.entity.IntakeMode;
import org.linli.exchange.entity.QualityRules;
import org.linli.exchange.entity.SentForm;
import org.linli.obligations.boundary.Obligations;
import org.linli.packs.Text;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** The exchange with a registered asset of buildings that the department of housing supplies. */
final class SupplierRoom {

  final Ground ground;
  final TenantId community;
  final TenantId neighbour;
  final Caller clerk;
  final SuppliedReaders supplied;
  final Readers readers;
  final Exchange exchange;
  final Intake intake;
  final Intakes intakes;
  final Supplies supplies;
  final Quarantine quarantine;
  final QualityNotices notices;
  final DataQuality figures;
  final LateSuppliers late;
  private final Registrations registrations;

  SupplierRoom(String city) {
    ground = new Ground(city);
    var platform = ground.platform;
    community = platform.community(city + "01001001", OperationMode.GOVERNMENT);
    neighbour = platform.community(city + "01001002", OperationMode.GOVERNMENT);
    clerk = platform.clerk(community);
    var jdbi = platform.jdbi();
    var scopes = platform.scopes();
    var packs = new PlatformAssets();
    registrations = new Registrations(jdbi, scopes, packs);
    supplied = new SuppliedReaders(jdbi, scopes);
    readers = new Readers(packs, new DeviceModels(), supplied);
    var gate =
        new Gate(jdbi, scopes, new Matrices(), ground.snapshots, new Seal(new byte[32]), ground);
    var obligations =
        new Obligations(jdbi, scopes, packs, ground.keys, new AuditTrail(jdbi, scopes), ground);
    exchange = new Exchange(jdbi, scopes, gate, readers, obligations, ground);
    var layouts = new Layouts(jdbi, scopes, readers);
    intake = new Intake(jdbi, scopes, layouts, ground);
    intakes = new Intakes(jdbi, scopes, readers);
    supplies = new Supplies(jdbi, scopes, packs, readers, supplied, layouts, ground);
    quarantine = new Quarantine(jdbi, scopes, gate, obligations, readers, ground);
    notices = new QualityNotices(jdbi, scopes, readers, ground);
    figures = new DataQuality(jdbi, scopes, readers, ground);
    late = new LateSuppliers(jdbi, scopes);
  }

  /** A supplier at the door, with the agreement it delivers under. */
  record Supplier(Caller caller, UUID asset, UUID supply, String organisation) {}

  static AssetField field(String name, FieldType type, FieldKind kind, String... codes) {
    return new AssetField(
        name, new Text(name, name), type, null, List.of(codes), kind, null, false, List.of());
  }

  /** Registered by the bureau, graded by the rules and confirmed. */
  UUID asset(AssetField... fields) {
    var bureau = ground.bureau;
    var id =
        ground.platform.as(bureau, () -> registrations.register(Sheets.of("Buildings", fields)));
    ground.platform.as(bureau, () -> registrations.propose(id, Map.of()));
    ground.run(bureau, () -> registrations.confirm(id, List.of()));
    return id;
  }

  UUID buildings() {
    return asset(
        field("number", FieldType.IDENTIFIER, FieldKind.IDENTIFIER),
        field("title", FieldType.TEXT, FieldKind.LABEL),
        field("floors", FieldType.WHOLE, FieldKind.COUNT),
        new AssetField(
            "height",
            new Text("height", "height"),
            FieldType.DECIMAL,
            "m",
            List.of(),
            FieldKind.MEASURE,
            null,
            false,
            List.of()),
        field("use", FieldType.CODE, FieldKind.CODE, "HOME", "SHOP"),
        field("lift", FieldType.YES_NO, FieldKind.CODE),
        field("checked", FieldType.INSTANT, FieldKind.TIME),
        field("built", FieldType.DATE, FieldKind.TIME));
  }

  SupplyDraft draft(UUID asset, UUID consumer, String rights) {
    return new SupplyDraft(
        asset,
        consumer,
        rights,
        List.of("title"),
        List.of("number"),
        Map.of("floors", new QualityRules.Range(1.0, 200.0)),
        List.of(),
        new QualityRules.Fresh("checked", 24 * 365),
        null,
        24);
  }

  Supplier supplier() {
    return supplier(buildings(), "device-ledger");
  }

  Supplier supplier(UUID asset, String rights) {
    var organisation = "housing-" + UUID.randomUUID();
    var consumer = ground.department(organisation);
    var supply =
        ground.platform.as(ground.bureau, () -> supplies.agree(draft(asset, consumer, rights)));
    return new Supplier(ground.enter(ground.key(consumer)), asset, supply, organisation);
  }

  Arrival lines(Supplier supplier, String delivery, IntakeMode mode, String... rows) {
    return new Arrival(
        supplier.asset().toString(),
        community,
        delivery,
        mode,
        null,
        false,
        SentForm.LINES,
        String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
  }

  Receipt changes(Supplier supplier, String delivery, String... rows) {
    return deliver(supplier.caller(), lines(supplier, delivery, IntakeMode.CHANGES, rows));
  }

  Receipt whole(Supplier supplier, String delivery, String... rows) {
    return deliver(supplier.caller(), lines(supplier, delivery, IntakeMode.FULL, rows));
  }

  Receipt deliver(Caller caller, Arrival arrival) {
    return Unchecked.call(() -> ground.platform.scopes().as(caller, () -> intake.deliver(arrival)));
  }

  /** Without a transaction around, as a request comes; the rows' settling time is over. */
  Delivery pull(Caller caller, Pull pull) {
    return Unchecked.call(() -> ground.platform.scopes().as(caller, () -> exchange.pull(pull)));
  }

  String numbers(Supplier supplier) {
    var pull =
        Ground.pull(
            supplier.asset().toString(),
            community,
            org.linli.rights.entity.Purpose.EMERGENCY,
            "number",
            "floors");
    return new String(pull(supplier.caller(), pull).content(), StandardCharsets.UTF_8);
  }

  List<QuarantineRow> held(Caller caller, Supplier supplier) {
    return ground.platform.as(
        caller,
        () ->
            quarantine
                .list(
                    new QuarantineQuery(supplier.asset(), null, null, null), PageRequest.first(500))
                .items()
                .stream()
                .sorted(java.util.Comparator.comparing(QuarantineRow::line))
                .toList());
  }

  static String building(String number, int floors) {
    return "{\"number\":\"%s\",\"title\":\"House %s\",\"floors\":%d,\"use\":\"HOME\"}"
        .formatted(number, number, floors);
  }

  /** The holder lets others know of the asset. */
  void show(UUID asset) {
    ground.run(ground.bureau, () -> registrations.show(asset, true));
    supplied.changed();
  }

  List<String> offered(Caller caller) {
    return ground.platform.as(
        caller,
        () ->
            exchange.offered().stream().map(org.linli.exchange.boundary.OfferedAsset::id).toList());
  }

  void later(Duration time) {
    ground.wait(time);
  }

  Set<String> open(Caller caller) {
    return ground.platform.as(
        caller,
        () ->
            notices.list(true, PageRequest.first(500)).items().stream()
                .map(row -> row.asset() + " " + row.kind() + " " + row.amount())
                .collect(java.util.stream.Collectors.toSet()));
  }
}
