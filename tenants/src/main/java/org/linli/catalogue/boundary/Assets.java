package org.linli.catalogue.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.control.AssetTable;
import org.linli.catalogue.control.Dcat;
import org.linli.catalogue.control.Holding;
import org.linli.catalogue.control.LedgerSheet;
import org.linli.catalogue.control.LedgerTable;
import org.linli.catalogue.control.LifeTable;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.Holder;
import org.linli.catalogue.entity.Registered;
import org.linli.catalogue.entity.Step;
import org.linli.contracts.boundary.Contracts;
import org.linli.exports.entity.ListPart;
import org.linli.organisations.boundary.ChargeRow;
import org.linli.organisations.boundary.Charges;
import org.linli.rights.boundary.DecisionLedger;
import org.linli.rights.boundary.ExplainRow;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.AssetIndex;
import org.linli.tenancy.entity.OperationMode;

/**
 * The ledger of data assets 数据资产台账: the platform's own and the registered ones, as far as the
 * caller may know of them. What lies above that is not listed, and asking for it is answered as for
 * what does not exist.
 */
@Facade
public class Assets {

  private static final int MOST_EXPORTED = 10_000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final PlatformAssets platform;
  private final Rights rights;
  private final DecisionLedger decisions;
  private final Knowledge knowledge;

  @Inject
  public Assets(
      Jdbi jdbi,
      Scopes scopes,
      PlatformAssets platform,
      Rights rights,
      Contracts contracts,
      DecisionLedger decisions) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.platform = platform;
    this.rights = rights;
    this.decisions = decisions;
    this.knowledge = new Knowledge(rights, contracts);
  }

  /** For the container's proxy alone. */
  protected Assets() {
    this(null, null, null, null, null, null);
  }

  /** The platform's own first, then the registered ones, newest first. */
  @Permit("catalogue:read")
  public Page<AssetRow> list(AssetQuery query, PageRequest page) {
    var own = own(query, page);
    var table = table(query, page);
    return jdbi.withHandle(
        handle -> {
          var items = new ArrayList<AssetRow>();
          own.stream().skip(page.offset()).limit(page.limit()).forEach(items::add);
          var left = page.limit() - items.size();
          if (left > 0) {
            var from = Math.max(0L, (long) page.offset() - own.size());
            items.addAll(rows(handle, table.rows(handle, from, left)));
          }
          return Page.of(items, own.size() + table.count(handle), page);
        });
  }

  @Permit("catalogue:read")
  public AssetDetail get(String id) {
    var own = known(id);
    if (own.isPresent()) {
      var keepers = jdbi.withHandle(handle -> keepers(handle, List.of(id)));
      return new AssetDetail(row(own.get(), keepers), own.get(), null, List.of(), List.of(), false);
    }
    return jdbi.withHandle(
        handle -> {
          var asset = registered(handle, id);
          var waiting =
              AssetTable.version(handle, asset.id(), asset.newest())
                  .filter(version -> version.state() != AssetState.CONFIRMED)
                  .filter(version -> asset.state() != AssetState.WITHDRAWN);
          return new AssetDetail(
              rows(handle, List.of(asset)).getFirst(),
              asset.sheet(),
              waiting.map(version -> version.sheet()).orElse(null),
              waiting.map(version -> version.proposals()).orElse(List.of()),
              waiting
                  .filter(version -> asset.standing() > 0)
                  .map(version -> SchemaChange.between(asset.sheet(), version.sheet()))
                  .orElse(List.of()),
              Holding.holds(scopes.caller(), asset));
        });
  }

  /**
   * Who may do what with it in a mode, cell by cell; nothing for an asset that no matrix speaks of.
   */
  @Permit("catalogue:read")
  public List<ExplainRow> rights(String id, OperationMode mode) {
    var sheet = known(id);
    if (sheet.isEmpty()) {
      get(id);
      return List.of();
    }
    var asset = new Asset(id);
    return rights.matrix(mode).stream().filter(row -> row.assets().contains(asset)).toList();
  }

  /**
   * The whole life of an asset, newest first: registration, grading, every use in the log that the
   * caller may see (000 §7.2 c 5).
   */
  @Permit("catalogue:read")
  public Page<LifeRow> life(String id, PageRequest page) {
    var own = known(id);
    var steps =
        own.isPresent()
            ? published(own.get())
            : jdbi.withHandle(handle -> LifeTable.of(handle, registered(handle, id).id()));
    var uses =
        scopes.caller().may("decisions:read")
            ? decisions.ofAsset(id, page)
            : Page.<org.linli.rights.boundary.DecisionRow>of(List.of(), 0, page);
    var items = new ArrayList<LifeRow>();
    uses.items().stream().map(Uses::row).forEach(items::add);
    var from = Math.max(0L, (long) page.offset() - uses.total());
    steps.reversed().stream().skip(from).limit(page.limit() - items.size()).forEach(items::add);
    return Page.of(items, uses.total() + steps.size(), page);
  }

  /** The ledger as lists to take along, a row for each asset and one for each field. */
  @Permit("catalogue:read")
  public List<ListPart<?>> lists(AssetQuery query, String search) {
    return LedgerSheet.of(details(query, search), platform.rules());
  }

  /** The catalogue after W3C DCAT 3. */
  @Permit("catalogue:read")
  public String exportDcat(AssetQuery query, String search, DcatForm form) {
    var catalogue = new Dcat(platform.rules());
    details(query, search).forEach(catalogue::add);
    return form == DcatForm.TURTLE ? catalogue.turtle() : catalogue.jsonLd();
  }

  private List<AssetDetail> details(AssetQuery query, String search) {
    var page = new PageRequest(0, PageRequest.LONGEST, search);
    var details = new ArrayList<AssetDetail>();
    for (var row : own(query, page)) {
      var sheet = platform.find(row.id()).orElseThrow();
      details.add(new AssetDetail(row, sheet, null, List.of(), List.of(), false));
    }
    jdbi.useHandle(
        handle -> {
          var assets = table(query, page).rows(handle, 0, MOST_EXPORTED);
          var rows = rows(handle, assets);
          for (int at = 0; at < rows.size(); at++) {
            var sheet = assets.get(at).sheet();
            details.add(new AssetDetail(rows.get(at), sheet, null, List.of(), List.of(), false));
          }
        });
    return details;
  }

  private List<AssetRow> rows(Handle handle, List<Registered> assets) {
    var keepers = keepers(handle, assets.stream().map(asset -> asset.id().toString()).toList());
    return assets.stream().map(asset -> row(asset, keepers)).toList();
  }

  /** Who answers for them at the reader's own place. */
  private Map<String, ChargeRow> keepers(Handle handle, List<String> ids) {
    return Charges.own(handle, scopes.caller(), ids);
  }

  private List<AssetRow> own(AssetQuery query, PageRequest page) {
    var known = knowledge.of(scopes.caller(), platform.all());
    var words = page.search() == null ? "" : page.search().toLowerCase(Locale.ROOT);
    var keepers = jdbi.withHandle(handle -> keepers(handle, List.copyOf(known)));
    return platform.all().stream()
        .filter(sheet -> known.contains(sheet.id()))
        .map(sheet -> row(sheet, keepers))
        .filter(query::fits)
        .filter(
            row ->
                row.id().contains(words)
                    || row.name().zh().toLowerCase(Locale.ROOT).contains(words)
                    || row.name().en().toLowerCase(Locale.ROOT).contains(words))
        .toList();
  }

  private static LedgerTable table(AssetQuery query, PageRequest page) {
    return new LedgerTable(page.pattern())
        .owner(query.owner())
        .with("category", query.category())
        .with("level", query.level())
        .with("sensitive", query.sensitive())
        .with("source", query.source())
        .with("responsible", query.responsible())
        .with("holder", query.holder())
        .with("state", query.state())
        .with("waiting", query.waiting())
        .keeper(query.unit());
  }

  private Optional<AssetSheet> known(String id) {
    return platform
        .find(id)
        .filter(sheet -> knowledge.of(scopes.caller(), List.of(sheet)).contains(id));
  }

  private static Registered registered(Handle handle, String id) {
    try {
      return AssetTable.find(handle, UUID.fromString(id)).orElseThrow(() -> new NotFound("asset"));
    } catch (IllegalArgumentException e) {
      throw new NotFound("asset");
    }
  }

  private List<LifeRow> published(AssetSheet sheet) {
    var at = published();
    return List.of(
        new LifeRow(at, "Linli", Step.REGISTERED, sheet.name().zh()),
        new LifeRow(at, "Linli", Step.CONFIRMED, sheet.level().name()));
  }

  private static Instant published() {
    return AssetIndex.DELIVERED.since().atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private AssetRow row(AssetSheet sheet, Map<String, ChargeRow> keepers) {
    return row(
        sheet,
        sheet.id(),
        Keeper.of(keepers.get(sheet.id())),
        Holder.PLATFORM,
        null,
        AssetState.CONFIRMED,
        1,
        false,
        true,
        published());
  }

  private AssetRow row(Registered asset, Map<String, ChargeRow> keepers) {
    return row(
        asset.sheet(),
        asset.id().toString(),
        Keeper.of(keepers.get(asset.id().toString())),
        asset.holder(),
        asset.code(),
        asset.state(),
        asset.standing(),
        asset.waiting(),
        asset.disclosed(),
        asset.changedAt());
  }

  private static AssetRow row(
      AssetSheet sheet,
      String id,
      Keeper keeper,
      Holder holder,
      String code,
      AssetState state,
      int version,
      boolean waiting,
      boolean disclosed,
      Instant changedAt) {
    return new AssetRow(
        id,
        holder,
        code,
        sheet.name(),
        sheet.category(),
        sheet.level(),
        sheet.isSensitive(),
        new TreeSet<>(sheet.owner().values()),
        sheet.responsible().party(),
        keeper,
        sheet.source(),
        state,
        version,
        waiting,
        disclosed,
        changedAt);
  }
}
