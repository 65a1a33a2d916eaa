package org.linli.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linli.certificates.entity.CertificateRow;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.health.entity.SlowStatement;
import org.linli.health.entity.WaitingWork;
import org.linli.messages.Messages;
import org.linli.rounds.boundary.RoundTally;
import org.linli.servers.entity.ServerRecovery;
import org.linli.tenancy.boundary.TenantRow;

/** The console's lists as files, under the headings that they have on the screen. */
public final class ConsoleSheets {

  public static final Sheet<TenantRow> TENANTS =
      Sheet.of(
          "ops.tenants",
          words("ops.community", TenantRow::name),
          of("ops.code", row -> row.code().value()),
          said("ops.mode", (row, locale) -> Words.of(locale, row.mode())),
          said("ops.state", (row, locale) -> Words.of(locale, row.state())),
          of("ops.since", TenantRow::stateSince),
          words("ops.reason", TenantRow::reason));

  public static final Sheet<CertificateRow> CERTIFICATES =
      Sheet.of(
          "ops.certificates",
          said("ops.certificates.kind", (row, locale) -> Words.of(locale, row.kind())),
          of("ops.certificates.place", CertificateRow::place),
          of("ops.certificates.subject", CertificateRow::subject),
          said("ops.state", ConsoleSheets::standing),
          of("ops.certificates.until", CertificateRow::until),
          of("ops.certificates.seen", CertificateRow::seenAt));

  public static final Sheet<ServerRecovery> RECOVERIES =
      Sheet.of(
          "ops.servers.recoveries",
          of("ops.servers.node", ServerRecovery::node),
          of("ops.servers.silent-from", ServerRecovery::silentFrom),
          of("ops.servers.back-at", ServerRecovery::backAt),
          of(
              "ops.servers.silent-seconds",
              row -> Duration.between(row.silentFrom(), row.backAt()).toSeconds()),
          said("ops.servers.cause", (row, locale) -> Words.of(locale, row.cause())));

  public static final Sheet<DeadLetterRow> LETTERS =
      Sheet.of(
          "ops.letters",
          of("ops.letter.at", DeadLetterRow::at),
          of("ops.letter.reason", DeadLetterRow::reason),
          words("ops.letter.detail", DeadLetterRow::detail),
          of("ops.letter.tenant", DeadLetterRow::tenant),
          of("ops.letter.device", DeadLetterRow::device),
          of("ops.letter.replayed", DeadLetterRow::replayedAt),
          words("ops.letter.set-aside-because", DeadLetterRow::setAsideReason));

  public static final Sheet<RoundTally> ROUNDS =
      Sheet.of(
          "ops.rounds",
          words("ops.rounds.what", RoundTally::what),
          of("ops.rounds.last", row -> moment(row.endedMillis())),
          of("ops.rounds.next", row -> moment(row.nextMillis())),
          of("ops.rounds.took-millis", row -> row.tookNanos() / 1_000_000),
          of("ops.rounds.turns", RoundTally::turns),
          of("ops.rounds.failures", RoundTally::failures),
          words("ops.rounds.fault", RoundTally::fault));

  public static final Sheet<WaitingWork> WAITING =
      Sheet.of(
          "ops.waiting",
          words("ops.waiting.kind", WaitingWork::kind),
          of("ops.waiting.ahead", WaitingWork::waiting),
          of("ops.waiting.late", WaitingWork::late),
          of("ops.waiting.oldest", WaitingWork::oldest));

  public static final Sheet<SlowStatement> STATEMENTS =
      Sheet.of(
          "ops.statements",
          words("ops.statements.text", SlowStatement::text),
          of("ops.statements.calls", SlowStatement::calls),
          of("ops.statements.mean-millis", SlowStatement::meanMillis),
          of("ops.statements.longest-millis", SlowStatement::longestMillis));

  private ConsoleSheets() {}

  private static Object standing(CertificateRow row, Locale locale) {
    return row.fault() == null
        ? Words.of(locale, row.standing(Instant.now()))
        : Words.of(locale, row.fault());
  }

  private static Instant moment(long millis) {
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }

  private static <T> Column<T> of(String key, Function<T, Object> value) {
    return Column.<T>of(key, value).titled(locale -> Messages.text(locale, key));
  }

  private static <T> Column<T> words(String key, Function<T, Object> value) {
    return Column.<T>words(key, value).titled(locale -> Messages.text(locale, key));
  }

  private static <T> Column<T> said(String key, BiFunction<T, Locale, Object> value) {
    return Column.<T>said(key, value).titled(locale -> Messages.text(locale, key));
  }
}
