package org.linli.catalogue.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.linli.catalogue.boundary.RowFault;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.catalogue.entity.GradingRules;
import org.linli.catalogue.entity.Responsible;
import org.linli.catalogue.entity.Retention;
import org.linli.catalogue.entity.Source;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;

/** Reads assets from a workbook after the template, and tells every fault by its cell. */
public final class SheetImport {

  static final List<String> ASSETS =
      List.of(
          "number",
          "name-zh",
          "name-en",
          "description",
          "category",
          "owner-government",
          "owner-enterprise",
          "owner-ppp",
          "use",
          "responsible",
          "office",
          "basis",
          "purposes",
          "necessity",
          "scope",
          "source",
          "refresh",
          "days",
          "from",
          "disposal");
  static final List<String> FIELDS =
      List.of(
          "asset", "field", "title-zh", "title-en", "type", "kind", "unit", "codes", "sensitive");
  private static final int MOST_ROWS = 500;

  private final GradingRules rules;
  private final List<RowFault> faults = new ArrayList<>();
  private final Map<String, List<AssetField>> fields = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final List<AssetSheet> sheets = new ArrayList<>();

  public SheetImport(GradingRules rules) {
    this.rules = rules;
  }

  /** An empty workbook with the columns that are understood. */
  public static byte[] template(Locale locale) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Linli", "1.0")) {
      LedgerSheet.sheet(book, "assets", ASSETS, locale);
      LedgerSheet.sheet(book, "fields", FIELDS, locale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public SheetImport read(byte[] file) {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var all = book.getSheets().toList();
      var assets = all.isEmpty() ? List.<Row>of() : content(all.get(0).read());
      var lines = all.size() < 2 ? List.<Row>of() : content(all.get(1).read());
      if (assets.size() > MOST_ROWS || lines.size() > MOST_ROWS * 20) {
        faults.add(new RowFault(1, MOST_ROWS, "number", "too-many", ""));
        return this;
      }
      assets.forEach(row -> number(new Cells(row, 1, ASSETS, faults)));
      lines.forEach(row -> field(new Cells(row, 2, FIELDS, faults)));
      assets.forEach(row -> asset(new Cells(row, 1, ASSETS, faults)));
    } catch (IOException | RuntimeException e) {
      faults.add(new RowFault(1, 1, "number", "unreadable", ""));
    }
    return this;
  }

  public List<AssetSheet> sheets() {
    return sheets;
  }

  public List<RowFault> faults() {
    return faults;
  }

  public int fieldCount() {
    return fields.values().stream().mapToInt(List::size).sum();
  }

  private static List<Row> content(List<Row> all) {
    return all.stream()
        .skip(1)
        .filter(row -> row.stream().anyMatch(cell -> cell != null && !cell.getText().isBlank()))
        .toList();
  }

  private void number(Cells cells) {
    var number = cells.needed("number");
    if (number.isEmpty()) {
      return;
    }
    if (rows.putIfAbsent(number, cells.row()) != null) {
      cells.fault("number", "twice", number);
    }
    fields.putIfAbsent(number, new ArrayList<>());
  }

  private void field(Cells cells) {
    var asset = cells.needed("asset");
    var zh = cells.needed("title-zh");
    var name = cells.needed("field");
    var type = cells.word("type", FieldType.class);
    var kind = cells.word("kind", FieldKind.class);
    var sensitive = cells.yesOrNo("sensitive");
    if (!asset.isEmpty() && !fields.containsKey(asset)) {
      cells.fault("asset", "no-asset", asset);
    } else if (!cells.faulty()) {
      fields
          .get(asset)
          .add(
              new AssetField(
                  name,
                  both(zh, cells.text("title-en")),
                  type,
                  cells.text("unit").isEmpty() ? null : cells.text("unit"),
                  cells.parts("codes"),
                  kind,
                  null,
                  sensitive,
                  List.of()));
    }
  }

  private void asset(Cells cells) {
    var owner = new EnumMap<OperationMode, Party>(OperationMode.class);
    var use = new EnumMap<OperationMode, Text>(OperationMode.class);
    var right = cells.needed("use");
    for (var mode : OperationMode.values()) {
      var column = "owner-" + mode.name().toLowerCase(Locale.ROOT);
      Optional.ofNullable(cells.word(column, Party.class)).ifPresent(one -> owner.put(mode, one));
      if (!right.isEmpty()) {
        use.put(mode, both(right, ""));
      }
    }
    var purposes = EnumSet.noneOf(Purpose.class);
    cells.needed("purposes");
    cells.words("purposes", Purpose.class).forEach(purposes::add);
    var category = category(cells);
    var zh = cells.needed("name-zh");
    var description = cells.needed("description");
    var party = cells.word("responsible", Party.class);
    var office = cells.needed("office");
    var basis = cells.needed("basis");
    var necessity = cells.needed("necessity");
    var scope = cells.needed("scope");
    var source = cells.word("source", Source.class);
    var refresh = cells.needed("refresh");
    var days = cells.whole("days");
    var from = cells.needed("from");
    var disposal = cells.word("disposal", Retention.Disposal.class);
    if (cells.faulty()) {
      return;
    }
    var sheet =
        new AssetSheet(
            "import",
            both(zh, cells.text("name-en")),
            both(description, ""),
            category,
            null,
            owner,
            use,
            new Responsible(party, both(office, "")),
            cells.parts("basis").isEmpty()
                ? List.of(both(basis, ""))
                : cells.parts("basis").stream().map(law -> both(law, "")).toList(),
            purposes,
            both(necessity, ""),
            both(scope, ""),
            source,
            both(refresh, ""),
            new Retention(days, both(from, ""), disposal),
            fields.get(cells.text("number")));
    for (var fault : new SheetRules(rules).faults(sheet)) {
      var column = fault.field().startsWith("fields") ? "field" : "name-zh";
      cells.fault(column, fault.rule(), fault.field());
    }
    sheets.add(sheet);
  }

  private String category(Cells cells) {
    var text = cells.needed("category");
    var found =
        rules.categories().stream()
            .filter(
                one ->
                    one.id().equals(text)
                        || one.name().zh().equals(text)
                        || one.name().en().equals(text))
            .findFirst();
    if (!text.isEmpty() && found.isEmpty()) {
      cells.fault("category", "unknown-word", text);
    }
    return found.map(one -> one.id()).orElse("");
  }

  /** What nobody wrote in English is told in Chinese. */
  private static Text both(String zh, String en) {
    return new Text(zh, en.isEmpty() ? zh : en);
  }
}
