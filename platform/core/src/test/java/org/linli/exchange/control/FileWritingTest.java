package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.Shape;
import org.linli.exports.boundary.Marking;
import org.linli.exports.control.Mark;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** What a part of a file looks like, and where its watermark stands. */
class FileWritingTest {

  private static final Readers READERS = new Readers(new PlatformAssets(), new DeviceModels());
  private static final Layouts LAYOUTS = new Layouts(null, null, READERS);
  private static final Instant AT = Instant.parse("2026-11-20T16:30:05Z");

  private final Orders orders = new Orders();
  private final Caller recipient = TestPlatform.shared().caller(Tier.CITY, "9903", null, null, "*");

  @ParameterizedTest
  @CsvSource({"CSV", "LINES"})
  void everyRowCarriesTheMarkTwiceOnceToBeSeenAndOnceNot(Shape shape) {
    orders.shape = shape;
    var text = written(rows(List.of("case", "title"), List.of("c-1", "漏水"), List.of("c-2", "电梯")));
    var lines = text.lines().filter(line -> line.contains("c-1") || line.contains("c-2")).toList();
    assertThat(lines)
        .hasSize(2)
        .allSatisfy(
            line -> {
              assertThat(line).contains(Marking.shown(orders.mark));
              assertThat(line).contains(Marking.hidden(orders.mark));
              assertThat(Mark.in(line)).as("one and the same").hasSize(1);
            });
  }

  @Test
  void whoTakesTheColumnOutStillHandsOnTheMark() {
    var text = written(rows(List.of("case", "title"), List.of("c-1", "漏水")));
    var leaked = text.replace(Marking.shown(orders.mark), "");
    assertThat(Mark.in(leaked)).extracting(Mark::digits).containsExactly(orders.mark);
    assertThat(Mark.without(leaked)).contains("c-1,漏水,");
  }

  @Test
  void keysAndCodesAreLeftAsTheyAreSoThatFilesCanBeJoined() {
    var text = written(rows(List.of("case", "number", "state"), List.of("c-1", "SJ-1", "OPEN")));
    assertThat(text)
        .isEqualTo(
            "case,number,state,watermark\r\nc-1,SJ-1,OPEN," + Marking.shown(orders.mark) + "\r\n");
  }

  @Test
  void aTextThatIsNotThereCarriesNothingAndTheNextOneDoes() {
    var fields = List.of("case", "title", "description");
    var text =
        written(
            rows(
                fields,
                Arrays.asList("c-1", null, "wet"),
                Arrays.asList("c-2", "", "dry"),
                Arrays.asList("c-3", "one", "two")));
    var hidden = Marking.hidden(orders.mark);
    assertThat(text)
        .contains("c-1,,wet" + hidden)
        .contains("c-2,,dry" + hidden)
        .contains("c-3,one" + hidden + ",two,");
  }

  @Test
  void aPartWithoutRowsHasItsHeadingsAlone() {
    var none = rows(List.of("case", "title"));
    assertThat(written(none)).isEqualTo("case,title,watermark\r\n");
    orders.shape = Shape.LINES;
    assertThat(written(none)).isEmpty();
  }

  @Test
  void numbersTimesAndNothingsKeepTheirKindsInLines() throws IOException {
    orders.shape = Shape.LINES;
    var fields = List.of("severity", "count", "opened", "closed", "active");
    var line = written(rows(fields, Arrays.asList("MAJOR", 12L, AT, null, true)));
    var told = new ObjectMapper().readTree(line);
    assertThat(told.path("count").isIntegralNumber()).isTrue();
    assertThat(told.path("opened").asText()).isEqualTo(IsoTime.of(AT));
    assertThat(told.path("closed").isNull()).isTrue();
    assertThat(told.path("active").isBoolean()).isTrue();
    assertThat(told.path("watermark").asText()).isEqualTo(Marking.shown(orders.mark));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1       | '=1+1",
        "+86 138    | '+86 138",
        "-2         | -2",
        "-2,5       | \"-2,5\"",
        "-2+3       | '-2+3",
        "@SUM(A1)   | '@SUM(A1)",
        "a,b        | \"a,b\"",
        "a;b        | \"a;b\"",
        "say \"no\" | \"say \"\"no\"\"\"",
        "=A1,B1     | \"'=A1,B1\""
      })
  void aTextIsNeverAFormulaNorASecondCell(String text, String cell) {
    assertThat(written(rows(List.of("number"), List.of(text))))
        .isEqualTo("number,watermark\r\n" + cell + "," + Marking.shown(orders.mark) + "\r\n");
  }

  @Test
  void aNegativeNumberStaysANumber() {
    assertThat(written(rows(List.of("count"), List.of(-3L)))).contains("\r\n-3,");
  }

  @Test
  @Requirement("003-3.2.3.3.11")
  void aPartnersFormatKeepsItsOwnNamesAndTheMark() throws IOException {
    var layout = LAYOUTS.find("urban-management").orElseThrow();
    var content =
        write(layout, rows(List.of("case", "state", "title"), List.of("c-1", "CLOSED", "漏水")));
    var list = new ObjectMapper().readTree(content).path("事件列表");
    assertThat(list.at("/0/事件标识").asText()).isEqualTo("c-1");
    assertThat(list.at("/0/状态").asText()).isEqualTo("结案");
    assertThat(list.at("/0/watermark").asText()).isEqualTo(Marking.shown(orders.mark));
  }

  @Test
  void aWorkbookIsForPeopleAndInNoPartnersFormat() throws IOException {
    orders.shape = Shape.EXCEL;
    var layout = LAYOUTS.find("urban-management").orElseThrow();
    var rows = rows(List.of("case", "title", "unheard-of"), List.of("c-1", "漏水", 3L));
    assertThat(cells(write(layout, rows)).getFirst())
        .as("the catalogue's titles; what it does not know keeps its name")
        .containsExactly("事件标识", "标题", "unheard-of", "水印");
    var english = writing(Optional.empty(), recipient.from("local", Locale.ENGLISH)).write(rows);
    assertThat(cells(english).getFirst())
        .containsExactly("Case id", "Title", "unheard-of", "Watermark");
    assertThat(Mark.without(cells(english).get(1).get(1))).isEqualTo("漏水");
    assertThat(cells(english).get(1).getFirst()).as("a key").isEqualTo("c-1");
    assertThat(cells(english).getLast().getFirst())
        .contains(recipient.displayName(), Marking.shown(orders.mark));
  }

  private String written(Rows rows) {
    return new String(writing(Optional.empty(), recipient).write(rows), StandardCharsets.UTF_8);
  }

  private byte[] write(Layout layout, Rows rows) {
    return writing(Optional.of(layout), recipient).write(rows);
  }

  private FileWriting writing(Optional<Layout> layout, Caller reader) {
    var sheet = READERS.find("cases").orElseThrow().sheet();
    return new FileWriting(orders.made(), sheet, layout, reader, AT);
  }

  private static Rows rows(List<String> fields, List<?>... values) {
    return new Rows(fields, Arrays.stream(values).map(FileWritingTest::row).toList(), false, "p");
  }

  @SuppressWarnings("unchecked")
  private static List<Object> row(List<?> values) {
    return (List<Object>) values;
  }

  private static List<List<String>> cells(byte[] workbook) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getFirstSheet().read().stream().map(FileWritingTest::texts).toList();
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().filter(Objects::nonNull).map(Cell::getText).toList();
  }
}
