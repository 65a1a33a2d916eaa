package org.linli.duty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.Workbook;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.duty.boundary.OnDuty;
import org.linli.duty.boundary.RosterFiles;
import org.linli.duty.boundary.Rosters;
import org.linli.duty.entity.ShiftDraft;
import org.linli.tenancy.entity.CityTime;

/** A community with a roster, and people for it. */
final class DutyRoom {

  final TestCommunity community = new TestCommunity();
  final Rosters rosters = new Rosters(community.platform.jdbi(), community.platform.scopes());
  final OnDuty onDuty = new OnDuty(community.platform.jdbi());
  final RosterFiles files =
      new RosterFiles(community.platform.jdbi(), community.platform.scopes(), rosters);
  final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  final LocalDate today = LocalDate.ofInstant(now, CityTime.ZONE);

  UUID person() {
    return member().accountId();
  }

  Caller member() {
    return community.platform.member(Tier.COMMUNITY, community.tenant, "cases:read");
  }

  UUID named(String name) {
    var account = person();
    account("update account set display_name = ? where id = ?", name, account);
    return account;
  }

  void account(String statement, Object... arguments) {
    community.platform.owner().useHandle(handle -> handle.execute(statement, arguments));
  }

  <T> T as(Callable<T> work) {
    return community.as(community.clerk, work);
  }

  void run(Runnable work) {
    community.run(community.clerk, work);
  }

  /**
   * @param from hours from now
   */
  ShiftDraft draft(String post, int from, int until, UUID account) {
    return new ShiftDraft(post, null, hour(from), hour(until), account);
  }

  Instant hour(int from) {
    return now.plus(from, ChronoUnit.HOURS);
  }

  UUID plan(String post, int from, int until, UUID account) {
    return as(() -> rosters.plan(draft(post, from, until, account)));
  }

  /** A workbook of a roster's five columns; texts as texts, numbers as numbers. */
  static byte[] book(Object[]... rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("1");
      sheet.value(0, 0, "head");
      for (int row = 0; row < rows.length; row++) {
        for (int at = 0; at < rows[row].length; at++) {
          switch (rows[row][at]) {
            case Number number -> sheet.value(row + 1, at, number);
            case null -> sheet.value(row + 1, at, "");
            default -> sheet.value(row + 1, at, rows[row][at].toString());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
