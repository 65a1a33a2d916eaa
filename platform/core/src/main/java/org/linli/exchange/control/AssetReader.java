package org.linli.exchange.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.AssetIndex;

/**
 * How an asset is read: which tables, what names a row, what tells that it is new. Which fields it
 * has, the catalogue says: a field is offered when one of its columns lies in the reader's tables.
 *
 * @param from tables with their aliases, joined
 * @param tenant the column that says whose row it is
 * @param where what else holds; may name {@code :models}
 * @param key names a row among those of one moment
 * @param keyType by which the key's text is cast
 * @param changed the moment by which new rows are told from old ones
 * @param settled how long after that moment another row of an earlier one may still be on its way
 * @param finished whether a row is told only when that time has passed: an hour that is over
 * @param subject whose number makes a group large enough
 * @param columns expression of each field
 * @param rights the asset by whose rights it is handed out
 */
public record AssetReader(
    AssetSheet sheet,
    String from,
    String tenant,
    String where,
    String key,
    String keyType,
    String changed,
    Duration settled,
    boolean finished,
    String subject,
    Set<String> models,
    Map<String, String> columns,
    Asset rights) {

  /** Of the platform's own: by its own rights, or those of what it was computed from. */
  AssetReader(
      AssetSheet sheet,
      String from,
      String tenant,
      String where,
      String key,
      String keyType,
      String changed,
      Duration settled,
      boolean finished,
      String subject,
      Set<String> models,
      Map<String, String> columns) {
    this(
        sheet,
        from,
        tenant,
        where,
        key,
        keyType,
        changed,
        settled,
        finished,
        subject,
        models,
        columns,
        AssetIndex.DELIVERED.rightsOf(sheet.id()));
  }

  /** Of what lies in the tables: by alias, for example {@code alarm → a}. */
  static Map<String, String> columns(AssetSheet sheet, Map<String, String> aliases) {
    var columns = new LinkedHashMap<String, String>();
    for (var field : sheet.fields()) {
      if (field.kind() == FieldKind.SECRET || field.kind() == FieldKind.IMAGE) {
        continue;
      }
      field.columns().stream()
          .filter(column -> aliases.containsKey(table(column)))
          .findFirst()
          .ifPresent(
              column ->
                  columns.put(
                      field.name(),
                      aliases.get(table(column)) + column.substring(column.indexOf('.'))));
    }
    return columns;
  }

  /** The field of that name, when it is offered. */
  Optional<AssetField> offered(String name) {
    return sheet.field(name).filter(field -> columns.containsKey(name));
  }

  private static String table(String column) {
    return column.substring(0, column.indexOf('.'));
  }
}
