package org.linli.restoring.boundary;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.linli.persistence.Sql;
import org.linli.restoring.control.RestoreRows;
import org.linli.restoring.entity.CommunityRestore;
import org.linli.tenancy.entity.TenantId;

/**
 * What two people agreed on, for the one process beside the servers that may read the copies. It
 * takes up what it was killed in: a restore is one transaction, and the same one done again brings
 * the same rows back.
 */
public final class RestoreOrders {

  /** Brings the community back. */
  @FunctionalInterface
  public interface Deed {
    /**
     * @return how many rows stand in the tables that were brought back
     */
    long restore(TenantId tenant, Instant moment) throws Exception;
  }

  private final Jdbi owner;
  private final InstantSource clock;

  public RestoreOrders(DataSource owner, InstantSource clock) {
    this.owner = Sql.over(owner);
    this.clock = clock;
  }

  /**
   * Everything that waits, one after the other; one that fails is said so and does not stop the
   * others.
   *
   * @throws InterruptedException the process ends: what was begun is taken up by the next one
   */
  public void carryOut(Deed deed) throws InterruptedException {
    List<CommunityRestore> due = owner.withHandle(RestoreRows::due);
    for (var restore : due) {
      if (!owner.withHandle(handle -> RestoreRows.begin(handle, restore.id(), now()))) {
        continue;
      }
      Long rows = null;
      String fault = null;
      try {
        rows = deed.restore(restore.tenant(), restore.moment());
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        if (Thread.interrupted()) {
          // So files and locks say it.
          throw (InterruptedException) new InterruptedException().initCause(e);
        }
        fault = words(e);
      }
      var brought = rows;
      var why = fault;
      owner.useHandle(handle -> RestoreRows.end(handle, restore.id(), brought, why, now()));
    }
  }

  /** What a database says may quote a row; its code does not. */
  private static String words(Exception e) {
    if (e instanceof SQLException sql) {
      return "SQLSTATE " + sql.getSQLState();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
