package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.access.entity.Caller;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;

/**
 * The assets that can be exchanged: those of the catalogue that matrices speak of and that the
 * platform keeps rows of, and outside ones that somebody supplies. What no matrix speaks of never
 * leaves its room.
 */
@ApplicationScoped
public class Readers {

  /** A row may be on its way for a moment after the time it carries, behind later ones. */
  static final Duration SETTLING = Duration.ofSeconds(10);

  /** Cases of before, and the matters that alarms and faults open now, in one form. */
  private static final String CASES =
      """
      (select tenant_id, id, number, kind, title, description, severity, state, alarm_id, place_id, reporter, assignee,
        opened_at, due_at, escalated_at, closed_at, changed_at from case_file
      union all
      select m.tenant_id, m.id, m.number, o.about, m.title, coalesce(i.variables ->> 'what', ''), o.severity, o.state,
        case when o.origin = 'ALARM' then o.subject_id end, m.place_id, m.opened_by, cast(null as uuid),
        m.opened_at, m.due_at,
        (select min(d.at) from matter_deed d where d.tenant_id = m.tenant_id and d.matter_id = m.id and d.deed = 'TO_STREET'),
        o.closed_at, o.changed_at
      from matter_origin o join matter m on m.tenant_id = o.tenant_id and m.id = o.matter_id
      join process_instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id) c\
      """;

  private final Map<String, AssetReader> readers = new LinkedHashMap<>();

  private final Optional<SuppliedReaders> supplied;

  @Inject
  public Readers(PlatformAssets assets, DeviceModels models, SuppliedReaders supplied) {
    this(assets, models, Optional.of(supplied));
  }

  /** The platform's own alone. */
  public Readers(PlatformAssets assets, DeviceModels models) {
    this(assets, models, Optional.empty());
  }

  private Readers(PlatformAssets assets, DeviceModels models, Optional<SuppliedReaders> supplied) {
    this.supplied = supplied;
    add(figures(assets));
    add(ledger(assets));
    for (var asset :
        List.of(Asset.DEVICE_READINGS, Asset.HOUSEHOLD_READINGS, Asset.HEALTH_READINGS)) {
      add(readings(assets, models, asset));
    }
    add(alarms(assets));
    add(cases(assets));
    add(returned(assets));
  }

  /** For the container's proxy alone. */
  protected Readers() {
    this.supplied = Optional.empty();
  }

  /** Whoever asks; what somebody may have of it, the gate decides. */
  public Optional<AssetReader> find(String asset) {
    return Optional.ofNullable(readers.get(asset))
        .or(() -> supplied.flatMap(others -> others.find(asset)));
  }

  /** Of the platform's own, and of what others supply, as far as the caller may know of it. */
  public Optional<AssetReader> known(String asset, Caller caller) {
    return Optional.ofNullable(readers.get(asset))
        .or(() -> supplied.flatMap(others -> others.known(asset, caller)));
  }

  /** All that the caller may know of. */
  public List<AssetReader> offered(Caller caller) {
    var offered = new ArrayList<>(readers.values());
    supplied.ifPresent(others -> offered.addAll(others.known(caller)));
    return List.copyOf(offered);
  }

  /** What a field is called; null for a field, or an asset, that is not known. */
  Text title(String asset, String field) {
    return find(asset)
        .flatMap(reader -> reader.sheet().field(field))
        .map(AssetField::title)
        .orElse(null);
  }

  private void add(AssetReader reader) {
    readers.put(reader.sheet().id(), reader);
  }

  /** Of one table, told as soon as it has settled. */
  private static AssetReader rows(
      AssetSheet sheet,
      String table,
      String alias,
      String key,
      String keyType,
      String changed,
      String subject) {
    return new AssetReader(
        sheet,
        table + " " + alias,
        alias + ".tenant_id",
        "true",
        key,
        keyType,
        changed,
        SETTLING,
        false,
        subject,
        Set.of(),
        AssetReader.columns(sheet, Map.of(table, alias)));
  }

  private static AssetReader figures(PlatformAssets assets) {
    return rows(
        assets.of(Asset.COMMUNITY_FIGURES),
        "community_figures",
        "f",
        "f.tenant_id",
        "varchar",
        "f.changed_at",
        "f.tenant_id");
  }

  private static AssetReader returned(PlatformAssets assets) {
    return rows(
        assets.find(ReturnTable.ASSET).orElseThrow(),
        "returned_figure",
        "r",
        "r.id",
        "uuid",
        "r.computed_at",
        "r.tenant_id");
  }

  private static AssetReader ledger(PlatformAssets assets) {
    var sheet = assets.of(Asset.DEVICE_LEDGER);
    return new AssetReader(
        sheet,
        """
        device d left join device_status s on s.tenant_id = d.tenant_id and s.device_id = d.id
        left join device_file f on f.tenant_id = d.tenant_id and f.device_id = d.id\
        """,
        "d.tenant_id",
        "true",
        "d.id",
        "uuid",
        "d.changed_at",
        SETTLING,
        false,
        "d.id",
        Set.of(),
        AssetReader.columns(
            sheet, Map.of("device", "d", "device_status", "s", "device_file", "f")));
  }

  /** Hours that are over. An hour that is filled up later is told by a full pull alone. */
  private static AssetReader readings(PlatformAssets assets, DeviceModels models, Asset asset) {
    var sheet = assets.of(asset);
    return new AssetReader(
        sheet,
        "reading_hour r join device d on d.tenant_id = r.tenant_id and d.id = r.device_id",
        "r.tenant_id",
        "d.model in (<models>)",
        "r.device_id",
        "uuid",
        "r.hour",
        Duration.ofHours(1).plus(SETTLING),
        true,
        "r.device_id",
        models.all().stream()
            .filter(model -> model.asset().equals(asset.id()))
            .map(DeviceModel::model)
            .collect(Collectors.toUnmodifiableSet()),
        AssetReader.columns(sheet, Map.of("reading_hour", "r")));
  }

  private static AssetReader alarms(PlatformAssets assets) {
    return rows(
        assets.of(Asset.ALARMS), "alarm", "a", "a.id", "uuid", "a.changed_at", "a.device_id");
  }

  private static AssetReader cases(PlatformAssets assets) {
    var sheet = assets.of(Asset.CASES);
    return new AssetReader(
        sheet,
        CASES,
        "c.tenant_id",
        "true",
        "c.id",
        "uuid",
        "c.changed_at",
        SETTLING,
        false,
        "c.id",
        Set.of(),
        AssetReader.columns(sheet, Map.of("case_file", "c")));
  }
}
