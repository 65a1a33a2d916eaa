package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Refusal;
import org.linli.messages.Messages;
import org.linli.persistence.Outage;

/** A full disk and a database that is away are said, and are no fault with an incident. */
class OutageTest {

  private static Refusal in(Throwable deep) {
    return Refusals.in(new IllegalStateException("somewhere", new RuntimeException(deep)));
  }

  @ParameterizedTest
  @CsvSource({
    "53100, storage-full, 507, 60",
    "08006, database-away, 503, 10",
    "08001, database-away, 503, 10",
    "57P01, database-away, 503, 10",
    "57P03, database-away, 503, 10"
  })
  void whatTheDatabaseSaysIsFoundHoweverDeepItLies(
      String state, String code, int status, long seconds) {
    assertThat(in(new SQLException("no matter", state)))
        .isInstanceOfSatisfying(
            Outage.class,
            out -> {
              assertThat(out.code()).isEqualTo(code);
              assertThat(out.status()).isEqualTo(status);
              assertThat(out.retryAfterSeconds()).isEqualTo(seconds);
            });
  }

  @ParameterizedTest
  @CsvSource({"No space left on device", "/home/x: Disk quota exceeded"})
  void aFileThatFoundNoRoomIsTheSame(String message) {
    assertThat(in(new UncheckedIOException(new IOException(message))).code())
        .isEqualTo("storage-full");
  }

  @Test
  void everythingElseStaysAFaultOfOurs() {
    assertThat(in(new SQLException("x", "42601"))).isNull();
    assertThat(in(new SQLException("x"))).isNull();
    assertThat(in(new IOException("connection reset"))).isNull();
    assertThat(in(new IOException())).isNull();
  }

  private static String english(String state) {
    return Messages.problem(in(new SQLException("x", state)), Locale.ENGLISH).detail();
  }

  @Test
  void bothAreSaidInTheCallersLanguage() {
    for (var state : new String[] {"53100", "08006"}) {
      var refusal = in(new SQLException("x", state));
      assertThat(Messages.problem(refusal, Locale.SIMPLIFIED_CHINESE).detail())
          .matches(".*\\p{IsHan}.*");
    }
    assertThat(english("53100")).contains("Nothing was done");
    assertThat(english("08006")).as("it may break while it commits").doesNotContain("Nothing");
  }
}
