package org.linli.exchange.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.boundary.RegisteredAssets;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.exchange.boundary.Arrival;
import org.linli.exchange.boundary.DeliveryDiffers;
import org.linli.exchange.boundary.Differences;
import org.linli.exchange.boundary.Receipt;
import org.linli.exchange.boundary.ReconciliationRow;
import org.linli.exchange.boundary.Statement;
import org.linli.exchange.entity.FieldFault;
import org.linli.exchange.entity.IntakeMode;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.QualityNoticeKind;
import org.linli.exchange.entity.QualityRule;
import org.linli.exchange.entity.ReconciliationState;
import org.linli.exchange.entity.Transfer;
import org.linli.exchange.entity.Way;
import org.linli.persistence.Sha256;
import org.linli.persistence.Sql;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Takes a delivery in, whole or not at all. */
public final class IntakeDesk {

  private static final int LONGEST_FIELDS = 600;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Layouts layouts;
  private final CityEyes eyes;
  private final AuditTrail trail;

  public IntakeDesk(Jdbi jdbi, Scopes scopes, Layouts layouts) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.layouts = layouts;
    this.eyes = new CityEyes(jdbi, scopes, "exchange");
    this.trail = new AuditTrail(jdbi, scopes);
  }

  /** Who brings what. */
  private record Bringing(
      Caller caller, Party party, Arrival arrival, String digest, Instant now) {}

  public Receipt take(Caller caller, Party party, UUID asset, Arrival arrival, Instant now) {
    var code = community(arrival.tenant());
    var digest = Sha256.hex(arrival.body());
    var bringing = new Bringing(caller, party, arrival, digest, now);
    return eyes.within(
        new DivisionCode(code.value().substring(0, 4)),
        handle -> take(handle, asset, code, bringing));
  }

  private DivisionCode community(TenantId tenant) {
    return scopes
        .asSystem(
            "exchange",
            () ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select code from tenant where id = :id and state = 'ACTIVE'")
                            .bind("id", tenant)
                            .mapTo(String.class)
                            .findOne()))
        .map(DivisionCode::new)
        .orElseThrow(() -> new NotFound("asset"));
  }

  private Receipt take(Handle handle, UUID asset, DivisionCode code, Bringing bringing) {
    var arrival = bringing.arrival();
    var consumer = consumer(handle, bringing.caller());
    var supply = supply(handle, asset, code, consumer);
    var before = IntakeTable.find(handle, supply.id(), arrival.delivery());
    if (before.isPresent()) {
      return same(before.get(), bringing);
    }
    var sheet =
        RegisteredAssets.confirmed(handle, asset).orElseThrow(() -> new NotFound("asset")).sheet();
    var layout = layouts.incoming(supply.format(), sheet, supply.rules());
    var sent = SentRows.read(arrival.form(), arrival.body(), layout, sheet);
    var sorted = new RowSorting(sheet, supply.rules(), bringing.now()).sort(sent);
    var place =
        new SuppliedTable.Place(arrival.tenant(), code, supply, Sql.newId(), Described.by(sheet));
    var older = SuppliedTable.put(handle, place, sorted.good(), arrival.whole(), bringing.now());
    QuarantineTable.settle(handle, place, sorted.good(), bringing.now());
    QuarantineTable.insert(handle, place, sorted.bad(), bringing.now());
    var removed = removed(handle, place, sorted, bringing);
    var receipt =
        new Receipt(
            place.intake(),
            arrival.delivery(),
            asset.toString(),
            arrival.tenant().value(),
            arrival.mode(),
            bringing.digest(),
            layout.map(Layout::edition).orElse(null),
            sent.size(),
            sorted.good().size() - older,
            older,
            sorted.bad().size(),
            removed,
            bringing.now(),
            Sql.newId());
    IntakeTable.insert(handle, supply, code, arrival.whole(), arrival.body().length, receipt);
    TransferTable.insert(handle, List.of(entry(receipt, supply, sheet, code, bringing, consumer)));
    count(handle, receipt, supply, code, sorted, sheet);
    SupplyTable.delivered(handle, supply.id(), bringing.now());
    ReconciliationTable.recheck(handle, supply, arrival.tenant(), sheet, bringing.now());
    return receipt;
  }

  private static ConsumerTable.Acting consumer(Handle handle, Caller caller) {
    return ConsumerTable.acting(handle, caller.accountId())
        .orElseThrow(() -> new NotFound("asset"));
  }

  private static Supply supply(
      Handle handle, UUID asset, DivisionCode code, ConsumerTable.Acting consumer) {
    return SupplyTable.lock(handle, asset, consumer.id())
        .filter(agreed -> code.value().startsWith(agreed.code()))
        .orElseThrow(() -> new NotFound("asset"));
  }

  /** Holds what a supplier says that it has against what stands here. */
  public ReconciliationRow reconcile(
      Caller caller, UUID asset, TenantId tenant, Statement statement, Instant now) {
    var code = community(tenant);
    return eyes.within(
        new DivisionCode(code.value().substring(0, 4)),
        handle -> {
          var supply = supply(handle, asset, code, consumer(handle, caller));
          var sheet =
              RegisteredAssets.confirmed(handle, asset)
                  .orElseThrow(() -> new NotFound("asset"))
                  .sheet();
          var ours =
              ReconciliationTable.ours(handle, supply, tenant, sheet)
                  .between(statement.from(), statement.until());
          var agrees =
              ours.rows().size() == statement.count()
                  && ours.digest().equalsIgnoreCase(statement.digest());
          var held =
              new ReconciliationTable.Held(
                  Sql.newId(),
                  supply,
                  tenant,
                  code,
                  statement,
                  ours,
                  agrees || statement.rows() == null
                      ? Differences.NONE
                      : ours.against(statement.rows()),
                  agrees ? ReconciliationState.AGREED : ReconciliationState.OPEN);
          ReconciliationTable.replace(handle, held);
          ReconciliationTable.insert(handle, held, now);
          if (!agrees) {
            trail.record("reconciliation.differs", asset + " " + tenant.value());
          }
          return ReconciliationTable.find(handle, held.id());
        });
  }

  /** The same delivery once more, whatever became of the asset since. */
  private static Receipt same(Receipt before, Bringing bringing) {
    var arrival = bringing.arrival();
    if (!before.digest().equals(bringing.digest())
        || before.mode() != arrival.mode()
        || !before.tenant().equals(arrival.tenant().value())) {
      throw new DeliveryDiffers(arrival.delivery());
    }
    return before;
  }

  /** With the last part of a whole, what is in none of its parts goes. */
  private static long removed(
      Handle handle, SuppliedTable.Place place, RowSorting sorted, Bringing bringing) {
    var arrival = bringing.arrival();
    if (arrival.mode() == IntakeMode.CHANGES) {
      return 0;
    }
    var whole = arrival.whole();
    var named = new HashSet<String>();
    sorted.good().forEach(row -> named.add(row.key()));
    sorted.bad().stream().map(BadRow::key).filter(Objects::nonNull).forEach(named::add);
    SuppliedTable.keep(handle, place, named, whole, bringing.now());
    // A row of which nobody can tell which one it is may be any of those that are missing.
    var uncertain =
        sorted.bad().stream().anyMatch(row -> row.key() == null)
            || IntakeTable.isUncertain(handle, place.supply().id(), place.tenant(), whole);
    if (arrival.more() || uncertain) {
      return 0;
    }
    var began =
        IntakeTable.began(handle, place.supply().id(), place.tenant(), whole)
            .orElse(bringing.now());
    return SuppliedTable.removeOthers(handle, place, whole, began, bringing.now());
  }

  private static Transfer entry(
      Receipt receipt,
      Supply supply,
      AssetSheet sheet,
      DivisionCode code,
      Bringing bringing,
      ConsumerTable.Acting consumer) {
    var fields = sheet.fields().stream().map(AssetField::name).collect(Collectors.joining(","));
    return new Transfer(
        receipt.transfer(),
        receipt.at(),
        Way.SUPPLY,
        consumer.id(),
        consumer.name(),
        bringing.party(),
        supply.organisation(),
        receipt.asset(),
        receipt.tenant(),
        code.value(),
        Action.SHARE,
        sheet.purposes().iterator().next(),
        fields.length() > LONGEST_FIELDS ? fields.substring(0, LONGEST_FIELDS) : fields,
        receipt.taken(),
        bringing.arrival().body().length,
        Outcome.PERMIT,
        "supply " + supply.id(),
        receipt.digest());
  }

  private void count(
      Handle handle,
      Receipt receipt,
      Supply supply,
      DivisionCode code,
      RowSorting sorted,
      AssetSheet sheet) {
    var faults = new ArrayList<>(sorted.faults());
    var tally = QualityBook.Tally.of(receipt.rows(), faults);
    QualityBook.add(
        handle,
        new QualityBook.Place(
            code,
            receipt.tenant(),
            receipt.asset(),
            supply.organisation(),
            receipt.at().atZone(CityTime.ZONE).toLocalDate()),
        supply.lateSince() == null ? tally : tally.late());
    if (receipt.refused() > 0) {
      NoticeTable.add(
          handle,
          NoticeTable.office(sheet.responsible().party(), code.value()),
          receipt.asset(),
          supply.organisation(),
          QualityNoticeKind.HELD,
          receipt.refused(),
          receipt.at());
      trail.record(
          "quarantine.held",
          receipt.asset()
              + " "
              + receipt.tenant()
              + " "
              + receipt.refused()
              + " "
              + reasons(sorted.bad()));
    }
  }

  private static String reasons(List<BadRow> bad) {
    return bad.stream()
        .flatMap(row -> row.faults().stream())
        .map(FieldFault::rule)
        .distinct()
        .sorted()
        .map(QualityRule::name)
        .collect(Collectors.joining(","));
  }
}
