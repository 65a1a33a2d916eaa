package org.linli.whole.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.whole.entity.ColumnSum;

/** How a row is written down. */
class RowLinesTest {

  private static final TenantId TENANT = new TenantId("990804003001");

  private final TestPlatform platform = TestPlatform.shared();

  private static List<ColumnSum> columns(String... names) {
    return Stream.of(names)
        .map(
            name ->
                new ColumnSum(name, name.equals("at") ? "timestamp with time zone" : "text", false))
        .toList();
  }

  /** Rows that stand nowhere, as a table would hold them. */
  private static WholeTable table(String select, List<ColumnSum> columns, String key) {
    return new WholeTable("(" + select + ") t", columns, List.of(key));
  }

  private String lines(WholeTable table, long rows) {
    var out = new ByteArrayOutputStream();
    var written =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle.inTransaction(
                        within -> {
                          try {
                            return new RowLines(
                                    within, TENANT, (t, c, row, asSealed) -> "open " + row)
                                .write(table, out);
                          } catch (IOException e) {
                            throw new UncheckedIOException(e);
                          }
                        }));
    assertThat(written).isEqualTo(rows);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String of(String columns) {
    return "select cast('" + TENANT.value() + "' as varchar) as tenant_id, " + columns;
  }

  @Test
  void everyTypeHasOneFormAndNoneDependsOnTheServersClockOrTongue() {
    var text =
        lines(
            table(
                of(
                    """
                    1 as n, cast(9007199254740993 as bigint) as big, cast(1.50 as numeric) as exact,
                    cast(0.1 as double precision) as real, true as yes,
                    cast('2026-11-23 08:00:00.123456+08' as timestamptz) as at,
                    cast('2026-11-23' as date) as day, decode('00ff', 'hex') as bytes,
                    array['a', null, 'b'] as many, cast(null as varchar) as nothing,
                    cast('018f0000-0000-7000-8000-000000000000' as uuid) as id\
                    """),
                columns(
                    "tenant_id",
                    "n",
                    "big",
                    "exact",
                    "real",
                    "yes",
                    "at",
                    "day",
                    "bytes",
                    "many",
                    "nothing",
                    "id"),
                "n"),
            1);
    assertThat(text)
        .isEqualTo(
            "{\"tenant_id\":\"990804003001\",\"n\":1,\"big\":9007199254740993,\"exact\":1.50,"
                + "\"real\":0.1,\"yes\":true,\"at\":\"2026-11-23T00:00:00.123456Z\","
                + "\"day\":\"2026-11-23\",\"bytes\":\"AP8=\",\"many\":[\"a\",null,\"b\"],"
                + "\"nothing\":null,\"id\":\"018f0000-0000-7000-8000-000000000000\"}\n");
  }

  @Test
  void aLineIsARowWhateverStandsInIt() throws IOException {
    var text =
        lines(
            table(
                of(
                    "n, 'Zeile ' || n || chr(10) || '\"”’ 邻里' as words from generate_series(1,"
                        + " 1234) n"),
                columns("tenant_id", "n", "words"),
                "n"),
            1234);
    var lines = text.lines().toList();
    assertThat(lines).hasSize(1234);
    var last = new ObjectMapper().readTree(lines.getLast());
    assertThat(last.path("n").asInt()).isEqualTo(1234);
    assertThat(last.path("words").asText()).isEqualTo("Zeile 1234\n\"”’ 邻里");
  }

  @Test
  void whereThereIsNoRowThereIsNoLine() {
    assertThat(lines(table(of("1 as n where false"), columns("tenant_id", "n"), "n"), 0)).isEmpty();
  }

  @Test
  void rowsOfOthersAreNotAskedFor() {
    assertThat(
            lines(
                table("select 'another' as tenant_id, 1 as n", columns("tenant_id", "n"), "n"), 0))
        .isEmpty();
  }

  @Test
  void whatThePlatformsKeysEncryptedIsOpenedByItsRow() {
    var columns =
        List.of(
            new ColumnSum("n", "integer", false),
            new ColumnSum("secret", "character varying", true),
            new ColumnSum("tenant_id", "character varying", false));
    assertThat(lines(table(of("7 as n, '1:sealed' as secret"), columns, "n"), 1))
        .isEqualTo("{\"n\":7,\"secret\":\"open {n=7}\",\"tenant_id\":\"990804003001\"}\n");
    assertThat(lines(table(of("7 as n, cast(null as varchar) as secret"), columns, "n"), 1))
        .contains("\"secret\":null");
  }

  /** Photos of megabytes each, hundreds at once, would not fit into a server's memory. */
  @Test
  void fewRowsWithBytesAreFetchedAtOnce() {
    var bytes = List.of(new ColumnSum("content", "bytea", false));
    assertThat(new WholeTable("photo", bytes, List.of()).fetched()).isLessThan(10);
    assertThat(new WholeTable("plain", columns("n"), List.of()).fetched()).isGreaterThan(100);
  }

  @Test
  void withoutAKeyTheColumnsGiveTheOrder() {
    var table = new WholeTable("x", columns("b", "a"), List.of());
    assertThat(table.select())
        .isEqualTo("select b, a from x where tenant_id = :tenant order by b, a");
    assertThat(new WholeTable("x", columns("b", "a"), List.of("a")).select())
        .endsWith("order by a");
  }
}
