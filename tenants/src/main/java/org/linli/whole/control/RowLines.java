package org.linli.whole.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;
import org.linli.whole.entity.ColumnSum;

/**
 * Rows as lines of JSON, a row at a time: instants as ISO 8601 in UTC, bytes as Base64, numbers as
 * numbers, what is absent as null, all else as text.
 */
final class RowLines {

  private static final JsonFactory JSON = new JsonFactory();

  /** What opens a value that the key ring encrypted; for the row by its columns. */
  @FunctionalInterface
  interface Opener {
    String open(String table, String column, Map<String, Object> row, String sealed);
  }

  private final Handle handle;
  private final TenantId tenant;
  private final Opener opener;

  RowLines(Handle handle, TenantId tenant, Opener opener) {
    this.handle = handle;
    this.tenant = tenant;
    this.opener = opener;
  }

  /**
   * Writes the table's rows.
   *
   * @return how many
   */
  long write(WholeTable table, OutputStream out) throws IOException {
    try (var json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      var rows = new long[1];
      handle
          .createQuery(table.select())
          .setFetchSize(table.fetched())
          .bind("tenant", tenant)
          .map((row, context) -> line(json, table, row))
          .forEach(written -> rows[0]++);
      if (rows[0] > 0) {
        json.writeRaw('\n');
      }
      return rows[0];
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean line(JsonGenerator json, WholeTable table, ResultSet row) throws SQLException {
    try {
      json.writeStartObject();
      for (int i = 0; i < table.columns().size(); i++) {
        var column = table.columns().get(i);
        json.writeFieldName(column.name());
        if (column.opened() && row.getString(i + 1) != null) {
          json.writeString(
              opener.open(table.name(), column.name(), key(table, row), row.getString(i + 1)));
        } else {
          value(json, column, row, i + 1);
        }
      }
      json.writeEndObject();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> key(WholeTable table, ResultSet row) throws SQLException {
    var key = new HashMap<String, Object>();
    for (var name : table.key()) {
      key.put(name, row.getObject(name));
    }
    return key;
  }

  private static void value(JsonGenerator json, ColumnSum column, ResultSet row, int at)
      throws SQLException, IOException {
    var value =
        column.type().startsWith("timestamp with")
            ? row.getObject(at, OffsetDateTime.class)
            : row.getObject(at);
    write(json, value);
  }

  private static void write(JsonGenerator json, Object value) throws SQLException, IOException {
    switch (value) {
      case null -> json.writeNull();
      case OffsetDateTime moment -> json.writeString(moment.toInstant().toString());
      case byte[] bytes -> json.writeBinary(bytes);
      case Boolean truth -> json.writeBoolean(truth);
      case Integer whole -> json.writeNumber(whole);
      case Long whole -> json.writeNumber(whole);
      case Double real -> json.writeNumber(real);
      case Float real -> json.writeNumber(real);
      case BigDecimal exact -> json.writeNumber(exact);
      case Array many -> {
        json.writeStartArray();
        for (var one : (Object[]) many.getArray()) {
          write(json, one);
        }
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }
}
