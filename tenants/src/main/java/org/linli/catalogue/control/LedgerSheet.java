package org.linli.catalogue.control;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.catalogue.boundary.AssetDetail;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.Category;
import org.linli.catalogue.entity.GradingRules;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.ListPart;
import org.linli.exports.entity.Sheet;
import org.linli.messages.Messages;
import org.linli.packs.Text;
import org.linli.tenancy.entity.OperationMode;

/** The ledger as two lists in the reader's language: one of assets, one of their fields. */
public final class LedgerSheet {

  private final GradingRules rules;

  /** A field of an asset. */
  private record Line(AssetDetail asset, AssetField field) {}

  private LedgerSheet(GradingRules rules) {
    this.rules = rules;
  }

  public static List<ListPart<?>> of(List<AssetDetail> assets, GradingRules rules) {
    var lines =
        assets.stream()
            .flatMap(asset -> asset.sheet().fields().stream().map(field -> new Line(asset, field)))
            .toList();
    return List.of(
        new ListPart<>(new LedgerSheet(rules).assets(), assets), new ListPart<>(fields(), lines));
  }

  private Sheet<AssetDetail> assets() {
    return Sheet.of(
        "asset-ledger",
        heading(Column.of("id", detail -> detail.row().id())),
        text("name", AssetSheet::name),
        text("description", AssetSheet::description),
        heading(
            Column.said(
                "category", (detail, locale) -> category(detail.sheet().category(), locale))),
        said("level", (detail, locale) -> Words.say(detail.sheet().level(), locale)),
        said("sensitive", (detail, locale) -> Words.yesOrNo(detail.sheet().isSensitive(), locale)),
        said("holder", (detail, locale) -> Words.say(detail.row().holder(), locale)),
        owner("owner-government", OperationMode.GOVERNMENT),
        owner("owner-enterprise", OperationMode.ENTERPRISE),
        owner("owner-ppp", OperationMode.PPP),
        texts("use", sheet -> sheet.use().values().stream().distinct().toList()),
        said(
            "responsible",
            (detail, locale) -> Words.say(detail.sheet().responsible().party(), locale)),
        text("office", sheet -> sheet.responsible().office()),
        said(
            "organisation",
            (detail, locale) -> detail.row().keeper() == null ? "" : detail.row().keeper().name()),
        said(
            "post",
            (detail, locale) -> detail.row().keeper() == null ? "" : detail.row().keeper().post()),
        texts("basis", AssetSheet::legalBasis),
        said(
            "purposes",
            (detail, locale) ->
                detail.sheet().purposes().stream()
                    .map(purpose -> Words.say(purpose, locale))
                    .collect(Collectors.joining(", "))),
        text("necessity", AssetSheet::necessity),
        text("scope", AssetSheet::scope),
        said("source", (detail, locale) -> Words.say(detail.sheet().source(), locale)),
        text("refresh", AssetSheet::refresh),
        heading(Column.of("days", detail -> detail.sheet().retention().days())),
        text("from", sheet -> sheet.retention().from()),
        said(
            "disposal",
            (detail, locale) -> Words.say(detail.sheet().retention().disposal(), locale)),
        said("state", (detail, locale) -> Words.say(detail.row().state(), locale)),
        heading(Column.of("version", detail -> detail.row().version())));
  }

  private static Sheet<Line> fields() {
    return Sheet.of(
        "asset-fields",
        heading(Column.of("id", line -> line.asset().row().id())),
        heading(Column.of("field", line -> line.field().name())),
        said("name", (line, locale) -> line.field().title().in(locale)),
        said("type", (line, locale) -> Words.say(line.field().type(), locale)),
        said("kind", (line, locale) -> Words.say(line.field().kind(), locale)),
        heading(Column.of("unit", line -> line.field().unit())),
        heading(Column.of("codes", line -> String.join(", ", line.field().codes()))),
        said(
            "level",
            (line, locale) -> Words.say(line.asset().sheet().levelOf(line.field()), locale)),
        said("sensitive", (line, locale) -> Words.yesOrNo(line.field().sensitive(), locale)));
  }

  private String category(String id, Locale locale) {
    return rules.category(id).map(Category::name).map(name -> name.in(locale)).orElse("");
  }

  private static Column<AssetDetail> text(String key, Function<AssetSheet, Text> text) {
    return said(key, (detail, locale) -> text.apply(detail.sheet()).in(locale));
  }

  private static Column<AssetDetail> texts(String key, Function<AssetSheet, List<Text>> texts) {
    return said(
        key,
        (detail, locale) ->
            texts.apply(detail.sheet()).stream()
                .map(text -> text.in(locale))
                .collect(Collectors.joining("; ")));
  }

  private static Column<AssetDetail> owner(String key, OperationMode mode) {
    return said(
        key,
        (detail, locale) -> {
          var owner = detail.sheet().owner().get(mode);
          return owner == null ? "" : Words.say(owner, locale);
        });
  }

  private static <T> Column<T> said(String key, BiFunction<T, Locale, Object> value) {
    return heading(Column.said(key, value));
  }

  /** Both lists, and the template, call alike what is alike. */
  private static <T> Column<T> heading(Column<T> column) {
    return column.titled(locale -> Messages.text(locale, "catalogue.column." + column.key()));
  }

  /** An empty sheet of the template. */
  static Worksheet sheet(Workbook book, String name, List<String> columns, Locale locale) {
    var sheet = book.newWorksheet(Messages.text(locale, "catalogue.sheet." + name));
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(0, column, Messages.text(locale, "catalogue.column." + columns.get(column)));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    return sheet;
  }
}
