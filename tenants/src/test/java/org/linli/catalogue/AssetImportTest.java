package org.linli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.catalogue.boundary.AssetImportReport;
import org.linli.catalogue.boundary.RowFault;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Source;

/** Assets out of an Excel file. */
class AssetImportTest {

  private static final List<String> GOOD = ExcelAssets.GOOD;
  private static final List<String> FIELD = ExcelAssets.FIELD;

  private final CataloguedCity ground = new CataloguedCity("9933");
  private final Caller clerk = ground.clerk(ground.community);

  @Test
  void aFileAfterTheTemplateBecomesDrafts() throws IOException {
    var report = load(book(List.of(GOOD), List.of(FIELD)), false);
    assertThat(report.faults()).isEmpty();
    assertThat(report.made()).hasSize(1);
    var detail =
        ground.platform.as(clerk, () -> ground.assets.get(report.made().getFirst().toString()));
    assertThat(detail.row().state()).isEqualTo(AssetState.DRAFT);
    assertThat(detail.sheet().name().en()).isEqualTo("Temporary residents");
    assertThat(detail.sheet().source()).isEqualTo(Source.EXCHANGE);
    assertThat(detail.sheet().legalBasis()).hasSize(2);
    assertThat(detail.sheet().purposes()).hasSize(2);
    assertThat(detail.sheet().fields().getFirst().kind()).isEqualTo(FieldKind.PHONE);
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    var before = ground.ids(clerk);
    var report = load(book(List.of(GOOD), List.of(FIELD)), true);
    assertThat(report.assets()).isEqualTo(1);
    assertThat(report.made()).isEmpty();
    assertThat(ground.ids(clerk)).isEqualTo(before);
  }

  @Test
  void everyFaultIsToldByItsCellAndNothingIsWritten() throws IOException {
    var before = ground.ids(clerk);
    var bad = new java.util.ArrayList<>(GOOD);
    bad.set(4, "羊");
    bad.set(9, "");
    bad.set(17, "forever");
    var lost = new java.util.ArrayList<>(FIELD);
    lost.set(0, "7");
    var report = load(book(List.of(GOOD, bad), List.of(FIELD, lost)), false);
    assertThat(report.faults())
        .contains(
            new RowFault(1, 3, "number", "twice", "1"),
            new RowFault(1, 3, "category", "unknown-word", "羊"),
            new RowFault(1, 3, "responsible", "required", ""),
            new RowFault(1, 3, "days", "number", "forever"),
            new RowFault(2, 3, "asset", "no-asset", "7"));
    assertThat(report.made()).isEmpty();
    assertThat(ground.ids(clerk)).isEqualTo(before);
  }

  @Test
  void anAssetWithoutFieldsIsAFault() throws IOException {
    assertThat(load(book(List.of(GOOD), List.of()), false).faults())
        .extracting(RowFault::rule)
        .containsExactly("required");
  }

  @Test
  void whatIsNoWorkbookIsOneFault() {
    for (var file : List.of("not a workbook".getBytes(), new byte[0])) {
      assertThat(load(file, false).faults())
          .extracting(RowFault::rule)
          .containsExactly("unreadable");
    }
  }

  @Test
  void theTemplateSpeaksBothLanguages() throws IOException {
    assertThat(head(Locale.SIMPLIFIED_CHINESE)).isEqualTo("序号");
    assertThat(head(Locale.ENGLISH)).isEqualTo("No.");
  }

  private String head(Locale locale) throws IOException {
    var template = ground.platform.as(clerk, () -> ground.files.template(locale));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
      return book.getFirstSheet().read().getFirst().getCell(0).getText();
    }
  }

  private AssetImportReport load(byte[] file, boolean dryRun) {
    return ground.platform.as(clerk, () -> ground.files.load(file, dryRun));
  }

  private static byte[] book(List<List<String>> assets, List<List<String>> fields)
      throws IOException {
    return ExcelAssets.book(headed(assets), headed(fields));
  }

  private static List<List<String>> headed(List<List<String>> rows) {
    return Stream.concat(Stream.of(List.of("head")), rows.stream()).toList();
  }
}
