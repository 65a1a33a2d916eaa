package org.linli.obligations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.keys.boundary.KeyRing;
import org.linli.obligations.control.KindVeil;
import org.linli.obligations.control.KnownNames;
import org.linli.obligations.control.KnownWords;
import org.linli.obligations.control.Masks;
import org.linli.obligations.control.Names;
import org.linli.obligations.control.ObligationRules;
import org.linli.obligations.control.Totals;
import org.linli.obligations.entity.ObligationPack;
import org.linli.obligations.entity.Treatment;
import org.linli.obligations.entity.Withheld;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Recipient;

/**
 * Does to rows what a decision obliges to, within the gate's transaction and before anybody sees
 * them.
 */
@ApplicationScoped
public class Obligations {

  private final Scopes scopes;
  private final PlatformAssets assets;
  private final KeyRing keys;
  private final ObligationPack pack;
  private final Names names;
  private final KnownWords words = new KnownWords();
  private final Totals totals;
  private final AuditTrail audit;

  @Inject
  public Obligations(
      Jdbi jdbi, Scopes scopes, PlatformAssets assets, KeyRing keys, AuditTrail audit) {
    this(jdbi, scopes, assets, keys, audit, InstantSource.system());
  }

  public Obligations(
      Jdbi jdbi,
      Scopes scopes,
      PlatformAssets assets,
      KeyRing keys,
      AuditTrail audit,
      InstantSource clock) {
    this.scopes = scopes;
    this.assets = assets;
    this.keys = keys;
    this.pack = ObligationRules.delivered(assets);
    this.names = new Names(jdbi, clock);
    this.totals = new Totals(jdbi, pack, clock);
    this.audit = audit;
  }

  /** For the container's proxy alone. */
  protected Obligations() {
    this.scopes = null;
    this.assets = null;
    this.keys = null;
    this.pack = null;
    this.names = null;
    this.totals = null;
    this.audit = null;
  }

  /** For whom the current caller receives. */
  public Recipient recipient() {
    return Recipient.of(scopes.caller()).orElseThrow(() -> new NotPermitted("crosstier:read"));
  }

  /**
   * The rows as the recipient may have them: all of them as they are where it is permitted, veiled
   * where it must be masked, none where totals alone may leave.
   *
   * @throws IllegalArgumentException when the decision does not open at all
   */
  public <T> List<T> apply(
      Decision decision, Recipient recipient, Asset asset, List<T> rows, Shape<T> shape) {
    return apply(decision, recipient, assets.of(asset), rows, shape);
  }

  /** The same for the current caller. */
  public <T> List<T> apply(Decision decision, Asset asset, List<T> rows, Shape<T> shape) {
    return apply(decision, recipient(), asset, rows, shape);
  }

  /**
   * The same for rows of named fields, of any asset of the catalogue; a field it does not have is
   * left out.
   */
  public List<Map<String, Object>> apply(
      Decision decision, Recipient recipient, AssetSheet sheet, List<Map<String, Object>> rows) {
    return apply(decision, recipient, sheet, rows, (row, veil) -> veiled(sheet, row, veil));
  }

  /**
   * The same for rows of values, which stand in the order of the fields' names.
   *
   * @throws IllegalArgumentException when the decision does not open at all, or for a field that
   *     the asset does not have
   */
  public List<List<Object>> apply(
      Decision decision,
      Recipient recipient,
      AssetSheet sheet,
      List<String> fields,
      List<List<Object>> rows) {
    if (decision.outcome() != Outcome.MASK) {
      return apply(decision, recipient, sheet, rows, (row, veil) -> row);
    }
    var veil = new KindVeil(sheet, pack, keys, recipient, words, this::known);
    var columns = fields.stream().map(veil::column).toList();
    return rows.stream().map(row -> veiled(row, columns)).toList();
  }

  private static List<Object> veiled(List<Object> row, List<UnaryOperator<Object>> columns) {
    var shown = new ArrayList<Object>(row.size());
    for (int at = 0; at < row.size(); at++) {
      shown.add(columns.get(at).apply(row.get(at)));
    }
    return shown;
  }

  /**
   * Whether the decision leaves the field as it is. By any other nobody may search or sort: the
   * order of what is masked would tell what is behind it.
   */
  public boolean leaves(Decision decision, AssetSheet sheet, String field) {
    return switch (decision.outcome()) {
      case PERMIT -> true;
      case MASK ->
          sheet
              .field(field)
              .filter(known -> pack.of(sheet.id(), field, known.kind()) == Treatment.KEEP)
              .isPresent();
      case AGGREGATE, REQUEST, DENY -> false;
    };
  }

  private <T> List<T> apply(
      Decision decision, Recipient recipient, AssetSheet sheet, List<T> rows, Shape<T> shape) {
    return switch (decision.outcome()) {
      case PERMIT -> rows;
      case MASK -> {
        var veil = new KindVeil(sheet, pack, keys, recipient, words, this::known);
        yield rows.stream().map(row -> shape.veiled(row, veil)).filter(Objects::nonNull).toList();
      }
      case AGGREGATE -> List.of();
      case REQUEST, DENY ->
          throw new IllegalArgumentException("nothing is opened by " + decision.outcome());
    };
  }

  /**
   * The words by which the current caller would know these originals of a field if it were masked:
   * what it names of its own list is found by them, and nobody else's list is.
   */
  public Map<UUID, UUID> tokens(Asset asset, String field, Collection<UUID> originals) {
    var veil = new KindVeil(assets.of(asset), pack, keys, recipient(), words, this::known);
    var tokens = new LinkedHashMap<UUID, UUID>();
    originals.forEach(original -> tokens.put(original, veil.id(field, original)));
    return tokens;
  }

  /**
   * Figures of groups for whom nothing but totals may leave, however open the decision is: what is
   * computed for somebody is never more than a total (可用不可见, 002 §5.4).
   */
  public <T> Told<T> tellTotals(
      Decision decision, Asset asset, String measure, List<Group<T>> groups) {
    if (!decision.outcome().opens()) {
      throw new IllegalArgumentException("nothing is opened by " + decision.outcome());
    }
    return totals(asset, measure, groups);
  }

  /**
   * Figures of groups as the current caller may have them. Where totals alone may leave, a group
   * has to be large enough, and so has every part of it that could be computed from what the
   * caller's organisation was told before; what is left out stands in the audit log.
   *
   * @param measure what the figures measure: figures of different measures tell nothing of each
   *     other
   * @param groups within one decision, in the order in which they shall be preferred
   */
  public <T> Told<T> tell(Decision decision, Asset asset, String measure, List<Group<T>> groups) {
    if (!decision.outcome().opens()) {
      throw new IllegalArgumentException("nothing is opened by " + decision.outcome());
    }
    if (decision.outcome() != Outcome.AGGREGATE) {
      return new Told<>(groups.stream().map(Group::figure).toList(), Withheld.NOTHING);
    }
    return totals(asset, measure, groups);
  }

  private <T> Told<T> totals(Asset asset, String measure, List<Group<T>> groups) {
    var told = totals.tell(scopes.requireTenant(), recipient(), assets.of(asset), measure, groups);
    if (!told.withheld().isNothing()) {
      audit.record(
          "totals.withheld",
          "%s %s %d/%d"
              .formatted(asset, measure, told.withheld().tooFew(), told.withheld().tooClose()));
    }
    return told;
  }

  private static Map<String, Object> veiled(AssetSheet sheet, Map<String, Object> row, Veil veil) {
    var result = new LinkedHashMap<String, Object>();
    row.forEach(
        (field, value) -> {
          if (sheet.field(field).isPresent()) {
            result.put(field, veil.any(field, value));
          }
        });
    return result;
  }

  /**
   * Whether words identify somebody: by a number's form, an address, or a name that the current
   * community knows or the words announce.
   */
  public boolean tells(String words) {
    return Masks.identifies(words, known());
  }

  private KnownNames known() {
    return scopes.tenant().map(names::of).orElse(KnownNames.NONE);
  }
}
