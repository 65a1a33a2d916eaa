package org.linli.letters.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterState;

/** A letter of the outbox. */
record Letter(
    UUID id,
    UUID account,
    Channel channel,
    LetterKind kind,
    String reference,
    UUID about,
    LetterState state,
    int attempts) {

  static Letter read(ResultSet row) throws SQLException {
    return new Letter(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        Channel.valueOf(row.getString("channel")),
        LetterKind.valueOf(row.getString("kind")),
        row.getString("reference"),
        row.getObject("about", UUID.class),
        LetterState.valueOf(row.getString("state")),
        row.getInt("attempts"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
