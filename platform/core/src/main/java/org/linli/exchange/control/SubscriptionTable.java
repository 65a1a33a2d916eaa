package org.linli.exchange.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Credential;
import org.linli.exchange.boundary.SubscriptionDraft;
import org.linli.exchange.boundary.SubscriptionRow;
import org.linli.exchange.entity.SubscriptionState;
import org.linli.persistence.PagedQuery;

/**
 * Rows of {@code exchange_subscription}. The table has no row security, since one worker serves all
 * of them; whose a row is to see, every statement here says.
 */
public final class SubscriptionTable {

  /** Later than any timer looks: what waits for a person. */
  static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_FAULT = 200;

  private SubscriptionTable() {}

  /** Those that the caller may know of: a consumer's its own, others' those of their reach. */
  private static PagedQuery query(Caller caller, Optional<UUID> acting) {
    var query =
        new PagedQuery(
            """
            select b.*, c.name as consumer_name, c.state as consumer_state, c.valid_until,
              t.communities, t.refused, t.items, t.last_at\s""",
            """
            from exchange_subscription b join exchange_consumer c on c.id = b.consumer_id
            left join (select subscription_id, count(*) as communities, sum(items) as items,
                max(last_at) as last_at, sum(case when state = 'ENDED' then 1 else 0 end) as refused
              from exchange_stream group by subscription_id) t on t.subscription_id = b.id
            where\s"""
                + (acting.isPresent()
                    ? "c.id = :acting"
                    : "(c.scope_code like :scope or c.organisation_id = :organisation)"));
    return acting.isPresent()
        ? query.bind("acting", acting.get())
        : query
            .bind("scope", caller.scope() == null ? "-" : caller.scope().value() + "%")
            .bind("organisation", caller.organisation().orElse("-"));
  }

  public static Page<SubscriptionRow> list(
      Jdbi jdbi,
      Caller caller,
      Optional<UUID> acting,
      UUID consumer,
      SubscriptionState state,
      PageRequest page,
      Instant now) {
    return query(caller, acting)
        .bind("search", page.pattern())
        .and("(c.name ilike :search or b.asset ilike :search or b.endpoint ilike :search)")
        .and("c.id = :consumer", "consumer", consumer)
        .and("b.state = :state", "state", state == null ? null : state.name())
        .page(jdbi, page, "b.made_at desc, b.id", (row, context) -> SubscriptionRows.of(row, now));
  }

  public static Optional<SubscriptionRow> find(
      Jdbi jdbi, Caller caller, Optional<UUID> acting, UUID id, Instant now) {
    return query(caller, acting)
        .and("b.id = :id", "id", id)
        .page(jdbi, PageRequest.first(1), "b.id", (row, context) -> SubscriptionRows.of(row, now))
        .items()
        .stream()
        .findFirst();
  }

  /** How many of a consumer's are not given up. */
  public static int standing(Handle handle, UUID consumer) {
    return handle
        .createQuery(
            "select count(*) from exchange_subscription where consumer_id = :consumer and state <>"
                + " 'ENDED'")
        .bind("consumer", consumer)
        .mapTo(int.class)
        .one();
  }

  public static void insert(
      Handle handle, UUID id, UUID consumer, SubscriptionDraft draft, Caller by, Instant now) {
    handle
        .createUpdate(
            """
            insert into exchange_subscription (id, consumer_id, asset, action, purpose, fields, filters, form, endpoint,
              state, state_since, attempts, retry_at, made_at, made_by, credential)
            values (:id, :consumer, :asset, :action, :purpose, :fields, :filters, :form, :endpoint,
              'ACTIVE', :now, 0, :now, :now, :by, :credential)""")
        .bind("id", id)
        .bind("consumer", consumer)
        .bind("asset", draft.asset())
        .bind("action", draft.action())
        .bind("purpose", draft.purpose())
        .bind("fields", String.join(",", draft.fields()))
        .bind("filters", written(draft.filters()))
        .bind("form", draft.form())
        .bind("endpoint", draft.endpoint().strip())
        .bind("now", now)
        .bind("by", by.displayName())
        .bind(
            "credential",
            // A person's token is not the consumer's: who subscribes for it lends it none.
            by.credential()
                .filter(means -> means.kind() == Credential.Kind.SIGNATURE)
                .map(Credential::toString)
                .orElse(null))
        .execute();
  }

  static Credential credential(ResultSet row) throws SQLException {
    var written = row.getString("credential");
    return written == null ? null : Credential.of(written);
  }

  /** Puts what is not given up back to work, or gives it up. */
  public static boolean turn(Handle handle, UUID id, SubscriptionState state, Instant now) {
    return handle
            .createUpdate(
                """
                update exchange_subscription set state = :state, state_since = :now, attempts = 0, fault = null,
                  failing_since = null, retry_at = :now
                where id = :id and state <> 'ENDED'""")
            .bind("id", id)
            .bind("state", state)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** It goes again. */
  static void worked(Handle handle, UUID id, Instant now) {
    handle
        .createUpdate(
            """
            update exchange_subscription set attempts = 0, fault = null, failing_since = null, retry_at = :now
            where id = :id and attempts > 0""")
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  /**
   * One more attempt in vain; several that went out together count as one.
   *
   * @param began when this attempt was begun
   */
  static void failed(
      Handle handle, UUID id, Instant began, Instant now, Instant retry, String fault) {
    handle
        .createUpdate(
            """
            update exchange_subscription set attempts = attempts + 1, fault = :fault, retry_at = :retry,
              failing_since = coalesce(failing_since, :now)
            where id = :id and state = 'ACTIVE' and retry_at <= :began""")
        .bind("id", id)
        .bind("began", began)
        .bind("now", now)
        .bind("retry", retry)
        .bind("fault", fault.length() > LONGEST_FAULT ? fault.substring(0, LONGEST_FAULT) : fault)
        .execute();
  }

  /** Whether it is given up now, after nothing was taken since before that moment. */
  static boolean dies(Handle handle, UUID id, Instant before, Instant now) {
    return handle
            .createUpdate(
                """
                update exchange_subscription set state = 'DEAD', state_since = :now
                where id = :id and state = 'ACTIVE' and failing_since <= :before""")
            .bind("id", id)
            .bind("before", before)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Filters as one column holds them. */
  public static String written(List<String> filters) {
    try {
      return JSON.writeValueAsString(filters);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> read(String filters) {
    try {
      return List.of(JSON.readValue(filters, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> names(String fields) {
    return fields.isEmpty() ? List.of() : List.of(fields.split(","));
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
