package org.linli.redivision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.linli.erasure.boundary.Erasing;
import org.linli.keys.control.RingForTests;
import org.linli.redivision.control.DueMoves;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestPlatform;

/** A community that went to another street is erased as every other: with its own past. */
class MovedErasureTest {

  private static final DivisionCode CITY = new DivisionCode("9903");
  private static final Duration LONG_AGO = Duration.ofDays(5000);

  private final TestPlatform platform = TestPlatform.shared();
  private final DivisionCode from = new DivisionCode("990330002001");
  private final DivisionCode to = new DivisionCode("990331002501");
  private final TenantId tenant = platform.community(from.value(), OperationMode.GOVERNMENT);
  private final UUID id = UUID.randomUUID();
  private final Instant now = Instant.now();

  /** Its entry goes along, while steps and papers stay under the code of their day. */
  @Test
  void stepsAndPapersUnderTheFormerCodeGoAsWell() {
    platform.owner().useTransaction(this::registered);
    platform.community("990331002001", OperationMode.GOVERNMENT);
    platform.owner().useTransaction(this::agreed);
    new DueMoves(platform.jdbi(), platform.scopes(), event -> {}, () -> now).carryOut(CITY);
    platform.owner().useTransaction(this::left);
    var gone = new TreeMap<String, Long>();
    new Erasing(TestDatabase.shared().owner(), RingForTests.over(platform), () -> now)
        .run(id, tenant, table -> gone.put(table.table(), table.rows()));
    assertThat(gone)
        .containsEntry("security_event", 1L)
        .containsEntry("security_paper", 1L)
        .containsEntry("security_record", 1L);
  }

  private void registered(Handle handle) {
    handle
        .createQuery(
            """
            select set_config('app.tenant', :tenant, true), set_config('app.scope', :code, true)\
            """)
        .bind("tenant", tenant)
        .bind("code", from)
        .mapTo(String.class)
        .one();
    handle
        .createUpdate(
            """
            insert into security_record (id, tenant_id, code, keeper, kind, kind_version, subject,
              responsible, happened_on, state, answers, made_at, changed_at, changed_by, version)
            values (:id, :tenant, :code, :code, 'k', 1, 's', 'r', current_date, 'DRAFT', '{}', now(),
              now(), 'c', 1)\
            """)
        .bind("id", id)
        .bind("tenant", tenant)
        .bind("code", from)
        .execute();
    handle
        .createUpdate(
            """
            insert into security_event (id, record_id, tenant_id, code, at, actor, what)
            values (:id, :id, :tenant, :code, now(), 'c', 'MADE')\
            """)
        .bind("id", id)
        .bind("tenant", tenant)
        .bind("code", from)
        .execute();
    handle
        .createUpdate(
            """
            insert into security_paper (id, record_id, tenant_id, code, at, actor, name, media_type,
              digest, content)
            values (:id, :id, :tenant, :code, now(), 'c', 'n', 'application/pdf', 'd', '\\x01')\
            """)
        .bind("id", id)
        .bind("tenant", tenant)
        .bind("code", from)
        .execute();
  }

  private void agreed(Handle handle) {
    handle
        .createUpdate(
            """
            insert into tenant_move (id, community, from_code, to_code, day, document, state,
              proposed_by, proposed_name, proposed_at)
            values (:id, :tenant, :from, :to, :day, 'd', 'CONFIRMED', :id, 'p', now())\
            """)
        .bind("id", id)
        .bind("tenant", tenant)
        .bind("from", from)
        .bind("to", to)
        .bind("day", LocalDate.ofInstant(now, CityTime.ZONE))
        .execute();
  }

  /** Suspended and exported so long ago that every term is over. */
  private void left(Handle handle) {
    assertThat(
            handle
                .createQuery("select state from tenant_move where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one())
        .isEqualTo("DONE");
    handle
        .createUpdate(
            "update tenant set state = 'SUSPENDED', state_since = :since where id = :tenant")
        .bind("since", now.minus(LONG_AGO))
        .bind("tenant", tenant)
        .execute();
    handle
        .createUpdate(
            """
            insert into whole_taken (tenant_id, at, row_count, by_name)
            values (:tenant, :since, 1, 'clerk')\
            """)
        .bind("since", now.minus(LONG_AGO))
        .bind("tenant", tenant)
        .execute();
    handle
        .createUpdate(
            """
            insert into tenant_erasure (id, tenant_id, reason, state, proposed_by, proposed_name,
              proposed_at, decided_by, decided_name, decided_at)
            values (:id, :tenant, 'left', 'CONFIRMED', :id, 'keeper', :now, :id, 'bureau', :now)\
            """)
        .bind("id", id)
        .bind("tenant", tenant)
        .bind("now", now)
        .execute();
  }
}
