package org.linli.exports.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.ExportedFile;
import org.linli.exports.entity.Imprint;
import org.linli.exports.entity.Sheet;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

class ExportsTest {

  private static final Sheet<String> SHEET =
      Sheet.of(
          "tenants",
          Column.of("code", row -> row),
          Column.words("name", row -> "人 " + row),
          Column.of("since", row -> Instant.parse("2026-11-21T01:02:03Z")),
          Column.words("reason", row -> null));

  private final TestPlatform platform = TestPlatform.shared();
  private final KeyRing keys = RingForTests.over(platform);
  private final Exports exports =
      new Exports(platform.jdbi(), platform.scopes(), keys, InstantSource.system());
  private final ExportBook book = new ExportBook(platform.jdbi(), keys);
  private final Caller clerk = clerk("997701001001");

  private Caller clerk(String code) {
    var tenant = platform.community(code, OperationMode.GOVERNMENT);
    return platform.caller(Tier.COMMUNITY, code, tenant, null, "self:*", "exports:read");
  }

  private Caller bureau(String city) {
    return platform.caller(Tier.CITY, city, null, null, "self:*", "exports:read");
  }

  private static Function<PageRequest, Page<String>> list(int size) {
    return request ->
        Page.of(
            IntStream.range(request.offset(), Math.min(size, request.offset() + request.limit()))
                .mapToObj("%04d"::formatted)
                .toList(),
            size,
            request);
  }

  private ExportedFile made(Caller caller, int size) {
    return platform.as(caller, () -> exports.make(SHEET, list(size)));
  }

  private List<Imprint> traced(Caller caller, byte[] content) {
    return platform.as(caller, () -> book.trace(content));
  }

  private static List<Row> rows(ExportedFile file) throws IOException {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
      return workbook.getFirstSheet().read();
    }
  }

  @Test
  void aListOfManyPagesComesWholeWithItsHeadingsAndItsLastLine() throws IOException {
    var file = made(clerk, 1203);
    var rows = rows(file);
    assertThat(file.rows()).isEqualTo(1203);
    assertThat(file.name()).matches("tenants-\\d{8}-\\d{4}\\.xlsx");
    assertThat(rows.getFirst().getCellText(0)).isEqualTo("区划代码");
    assertThat(rows.get(1203).getCellText(0)).isEqualTo("1202");
    assertThat(rows.get(1).getCellText(2)).isEqualTo("2026-11-21 09:02:03");
    assertThat(rows.getLast().getCellText(0)).contains(clerk.username(), file.mark(), "1203");
  }

  @Test
  void theLanguageIsTheCallers() throws IOException {
    var file = made(clerk.from("local", Locale.ENGLISH), 1);
    assertThat(rows(file).getFirst().getCellText(0)).isEqualTo("Code");
    assertThat(rows(file).getLast().getCellText(0)).startsWith("Handed to");
  }

  @Test
  void anEmptyListIsAFileWithHeadingsAlone() throws IOException {
    assertThat(rows(made(clerk, 0)).getFirst().getCellText(1)).isEqualTo("名称");
  }

  @Test
  void whatIsTooLongForASpreadsheetIsCutAndSaysSo() throws IOException {
    var file = made(clerk, Exports.MOST_ROWS + 700);
    assertThat(file.rows()).isEqualTo(Exports.MOST_ROWS);
    assertThat(rows(file).getLast().getCellText(0)).contains("50700").contains("仅含前 50000 行");
  }

  @Test
  void codesStayAsTheyAreSoThatFilesCanBeJoined() throws IOException {
    assertThat(rows(made(clerk, 3))).extracting(row -> row.getCellText(0)).contains("0000", "0002");
  }

  @Test
  void theRecipientOfAFileIsFoundFromItsLastLineOrFromAnyOfItsRows() throws IOException {
    var file = made(clerk, 40);
    made(clerk, 2);
    var oneRow = rows(file).get(17).getCellText(1).getBytes(StandardCharsets.UTF_8);
    for (var found :
        List.of(file.content(), oneRow, file.mark().getBytes(StandardCharsets.UTF_8))) {
      assertThat(traced(clerk, found))
          .singleElement()
          .satisfies(
              imprint -> {
                assertThat(imprint.username()).isEqualTo(clerk.username());
                assertThat(imprint.rows()).isEqualTo(40);
                assertThat(imprint.genuine()).isTrue();
              });
    }
  }

  @Test
  void whatDidNotComeFromHereLeadsToNobody() {
    assertThat(traced(clerk, "王小明 0000-0000-0000-0001".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThatThrownBy(() -> traced(clerk, new byte[0])).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> traced(clerk, new byte[11 * 1024 * 1024])).isInstanceOf(Invalid.class);
  }

  @Test
  void theBureauTracesAFileOfItsCityAndNoOtherCitysOrCommunitysDoes() {
    var file = made(clerk, 5).content();
    assertThat(traced(bureau("9977"), file)).hasSize(1);
    assertThat(traced(bureau("9978"), file)).isEmpty();
    assertThat(traced(clerk("997701001002"), file)).isEmpty();
  }

  @Test
  void anImprintThatSomebodyChangedIsNotGenuine() {
    var file = made(clerk, 5);
    platform
        .owner()
        .useTransaction(
            handle -> {
              handle.execute("alter table export_imprint disable row level security");
              handle.execute(
                  "update export_imprint set username = 'somebody else' where mark = ?",
                  file.mark().replace("-", ""));
              handle.execute("alter table export_imprint enable row level security");
            });
    assertThat(traced(clerk, file.content())).extracting(Imprint::genuine).containsExactly(false);
  }

  @Test
  void theBookListsTheNewestFirstAndFindsByNameAndSheet() {
    var other = clerk("997701001003");
    made(other, 1);
    made(other, 2);
    var all = platform.as(other, () -> book.list(PageRequest.first(10)));
    assertThat(all.items()).extracting(Imprint::rows).containsExactly(2L, 1L);
    assertThat(all.total()).isEqualTo(2);
    assertThat(platform.as(other, () -> book.list(new PageRequest(0, 10, "nobody"))).items())
        .isEmpty();
  }

  @Test
  void aCellThatBeginsLikeAFormulaIsText() throws IOException {
    var hostile = new ArrayList<>(List.of("=1+1", "+1", "-1", "@x", "\t=1"));
    var file =
        platform.as(
            clerk, () -> exports.make(SHEET, request -> Page.of(hostile, hostile.size(), request)));
    assertThat(rows(file).subList(1, 6)).allMatch(row -> row.getCellText(0).startsWith("'"));
  }

  @Test
  void aSheetWithoutAnyTextForPeopleIsRefusedWhenItIsWritten() {
    assertThatThrownBy(() -> Sheet.of("x", Column.of("code", Object::toString)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
