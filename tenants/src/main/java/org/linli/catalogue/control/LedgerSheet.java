package org.linli.catalogue.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.catalogue.boundary.AssetDetail;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.Category;
import org.linli.catalogue.entity.GradingRules;
import org.linli.messages.Messages;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.OperationMode;

/** The ledger as a workbook in the reader's language: a sheet of assets, a sheet of fields. */
public final class LedgerSheet {

  private static final List<String> ASSETS =
      List.of(
          "id",
          "name",
          "description",
          "category",
          "level",
          "sensitive",
          "holder",
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
          "disposal",
          "state",
          "version");
  private static final List<String> FIELDS =
      List.of("id", "field", "name", "type", "kind", "unit", "codes", "level", "sensitive");

  private LedgerSheet() {}

  public static byte[] write(List<AssetDetail> assets, GradingRules rules, Locale locale) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Linli", "1.0")) {
      var ledger = sheet(book, "assets", ASSETS, locale);
      var fields = sheet(book, "fields", FIELDS, locale);
      var row = 1;
      var line = 1;
      for (var asset : assets) {
        cells(ledger, row++, asset(asset, rules, locale));
        for (var field : asset.sheet().fields()) {
          cells(fields, line++, field(asset.row().id(), asset.sheet(), field, locale));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Worksheet sheet(Workbook book, String name, List<String> columns, Locale locale) {
    var sheet = book.newWorksheet(Messages.text(locale, "catalogue.sheet." + name));
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(0, column, Messages.text(locale, "catalogue.column." + columns.get(column)));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    return sheet;
  }

  static void cells(Worksheet sheet, int row, List<?> values) {
    for (int column = 0; column < values.size(); column++) {
      switch (values.get(column)) {
        case null -> sheet.value(row, column, "");
        case Number number -> sheet.value(row, column, number);
        case Object text -> sheet.value(row, column, harmless(text.toString()));
      }
    }
  }

  private static List<?> asset(AssetDetail detail, GradingRules rules, Locale locale) {
    var row = detail.row();
    var sheet = detail.sheet();
    return List.of(
        row.id(),
        sheet.name().in(locale),
        sheet.description().in(locale),
        rules
            .category(sheet.category())
            .map(Category::name)
            .map(name -> name.in(locale))
            .orElse(""),
        Words.say(sheet.level(), locale),
        Words.yesOrNo(sheet.isSensitive(), locale),
        Words.say(row.holder(), locale),
        owner(sheet, OperationMode.GOVERNMENT, locale),
        owner(sheet, OperationMode.ENTERPRISE, locale),
        owner(sheet, OperationMode.PPP, locale),
        sheet.use().values().stream()
            .map(use -> use.in(locale))
            .distinct()
            .collect(Collectors.joining("; ")),
        Words.say(sheet.responsible().party(), locale),
        sheet.responsible().office().in(locale),
        sheet.legalBasis().stream().map(law -> law.in(locale)).collect(Collectors.joining("; ")),
        sheet.purposes().stream()
            .map(purpose -> Words.say(purpose, locale))
            .collect(Collectors.joining(", ")),
        sheet.necessity().in(locale),
        sheet.scope().in(locale),
        Words.say(sheet.source(), locale),
        sheet.refresh().in(locale),
        sheet.retention().days(),
        sheet.retention().from().in(locale),
        Words.say(sheet.retention().disposal(), locale),
        Words.say(row.state(), locale),
        row.version());
  }

  private static String owner(AssetSheet sheet, OperationMode mode, Locale locale) {
    Party owner = sheet.owner().get(mode);
    return owner == null ? "" : Words.say(owner, locale);
  }

  private static List<?> field(String id, AssetSheet sheet, AssetField field, Locale locale) {
    Text title = field.title();
    return List.of(
        id,
        field.name(),
        title.in(locale),
        Words.say(field.type(), locale),
        Words.say(field.kind(), locale),
        field.unit() == null ? "" : field.unit(),
        String.join(", ", field.codes()),
        Words.say(sheet.levelOf(field), locale),
        Words.yesOrNo(field.sensitive(), locale));
  }

  /** A cell that begins like a formula would be one for whoever opens it as text. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+@-].*") ? "'" + text : text;
  }
}
